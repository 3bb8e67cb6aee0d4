using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Routing;

namespace ComplaintFlow.Handling;

/// <summary>Accepts the complaint for handling (受理).</summary>
public sealed record Accept : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Accept);

    /// <summary>The department that answers for it; where it is not given, the one that has it or that the rules suggest.</summary>
    public string? Department { get; init; }

    internal override void Apply(Draft draft) => draft.Route(RoutingStart.Acceptance, Department);

    internal override void Check(InputCheck check) => check.Name(nameof(Department), Department);
}
