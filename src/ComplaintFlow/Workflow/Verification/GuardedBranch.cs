using ComplaintFlow.Settings.Compilation;

namespace ComplaintFlow.Workflow.Verification;

/// <summary>A branch with its compiled guard.</summary>
internal sealed record GuardedBranch(string Name, BranchDefinition Source, VerifiedGuard Guard);
