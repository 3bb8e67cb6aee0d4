using ComplaintFlow.Calendars;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Extends a target before it is due. Both due instants are kept, and the complainant is told them with the reason. The target's
/// <c>Extension</c> says how often, by how much and by whom it may be extended.
/// </summary>
[Precondition<Extend>]
[RequiresReason("Say why more time is needed.")]
public sealed record Extend : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Extend);

    /// <summary>The name of the target.</summary>
    public required string Target { get; init; }

    /// <summary>The additional time: <c>5 working days</c>, <c>24h</c>. Days count from the day after the due instant.</summary>
    public required string By { get; init; }

    internal override string? About => Target;

    static void IHasPrecondition.Ask(DecisionContext context) => ExtensionCheck.Any(context);

    internal override void Apply(DecisionContext context)
    {
        if (context.Alive(Target) is not { } clock)
            context.Refuse(
                DiagnosticCodes.ClockNotFound, "No clock of this target runs.",
                "Extend a target that runs; the complaint's clocks list them.", nameof(Target));
        else if (Duration.TryParse(By, out Duration by, out _))
            context.Extend(clock, by, Reason);
    }

    internal override void Check(InputCheck check)
    {
        check.Required(nameof(Target), Target, "Name the target.");
        if (!Duration.TryParse(By, out Duration by, out string? problem))
            check.Refuse(DiagnosticCodes.ExtensionOutOfRange, problem, "Give a time such as 5 working days.", nameof(By));
        else if (by.Amount <= 0)
            check.Refuse(
                DiagnosticCodes.ExtensionOutOfRange, "An extension by nothing is none.", "Give a time such as 5 working days.", nameof(By));
    }
}
