namespace ComplaintFlow.Workflow.Compiled;

/// <summary>What a workflow compiles to, before it has a hash.</summary>
/// <param name="Regions">The regions: the main one first, the others in the ordinal order of their names.</param>
/// <param name="Triggers">The names of the triggers by their ids, in ordinal order.</param>
/// <param name="Roles">The roles that its transitions name.</param>
internal sealed record WorkflowParts(IReadOnlyList<CompiledRegion> Regions, IReadOnlyList<string> Triggers, RoleNumbers Roles);
