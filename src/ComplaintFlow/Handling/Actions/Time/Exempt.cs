using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Exempts the complaint from a target, for a reason. The clock ends, and figures leave it out.</summary>
[Precondition<Exempt>]
[RequiresReason("Say why the target does not bind.")]
public sealed record Exempt : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Exempt);

    /// <summary>The name of the target.</summary>
    public required string Target { get; init; }

    private static readonly Refusal s_none =
        new(DiagnosticCodes.ClockNotFound, "No clock could be exempted.", "Exempt a target when the complaint has a clock of it.");

    static void IHasPrecondition.Ask(DecisionContext context)
    {
        foreach (Clock clock in context.Complaint.Clocks)
        {
            if (context.Latest(clock.Target) is { Exemption: null })
                return;
        }
        context.Refusals.Add(s_none);
    }

    internal override void Apply(DecisionContext context)
    {
        if (context.Latest(Target) is not { Exemption: null } clock)
            context.Refuse(
                DiagnosticCodes.ClockNotFound, "No clock of this target could be exempted.",
                "Name a target of the complaint that was not exempted yet.", nameof(Target));
        else
            context.Emit(new ClockExempted
            {
                Clock = clock.Id, Target = clock.Target, Exemption = new ClockExemption(Reason!, context.Actor.Id, context.Now),
            });
    }

    internal override void Check(InputCheck check) => check.Required(nameof(Target), Target, "Name the target.");
}
