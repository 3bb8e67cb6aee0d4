using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Service;

/// <summary>Something that no one asks for by an action: what time does, or what one complaint owes to another.</summary>
/// <param name="decide">What is decided.</param>
/// <param name="keys">The unique keys that lead to the complaint afterwards.</param>
internal sealed class ChangeRequest(DecideChange decide, params UniqueKey[] keys) : DecisionRequest
{
    public override Decision Decide(Complaint? complaint, Facts facts, RuleBook book, CompiledWorkflow workflow) =>
        decide(complaint!, facts, book, workflow);

    public override IReadOnlyList<UniqueKey> KeysOf(Complaint complaint) => keys;

    /// <summary>When a key exists already, someone else has done it.</summary>
    public override ValueTask<bool> IsAnsweredAsync(CommitResult result, CancellationToken cancellationToken) =>
        new(result.Status == CommitStatus.DuplicateKey);
}

/// <summary>Decides what happens to a complaint besides actions.</summary>
internal delegate Decision DecideChange(Complaint complaint, Facts facts, RuleBook book, CompiledWorkflow workflow);
