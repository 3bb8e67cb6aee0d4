using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Explains why a target was missed, and who is responsible.</summary>
[Precondition<ExplainBreach>]
[RequiresReason("Say why it was missed.")]
public sealed record ExplainBreach : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ExplainBreach);

    /// <summary>The name of the target.</summary>
    public required string Target { get; init; }

    /// <summary>The department, the supplier or the role that is responsible; not a person.</summary>
    public required string Responsible { get; init; }

    private static readonly Refusal s_none =
        new(DiagnosticCodes.ClockNotFound, "No target was missed.", "Explain a target when it was missed.");

    static void IHasPrecondition.Ask(DecisionContext context)
    {
        if (!context.Complaint.Clocks.Any(IsMissed))
            context.Refusals.Add(s_none);
    }

    internal override void Apply(DecisionContext context)
    {
        bool found = false;
        foreach (Clock clock in context.Complaint.Clocks.Where(clock => Conditions.Names.Same(clock.Target, Target) && IsMissed(clock)))
        {
            found = true;
            context.Emit(new BreachExplained
            {
                Clock = clock.Id, Target = clock.Target, Explanation = new BreachExplanation(Reason!, Responsible, context.Actor.Id),
            });
        }
        if (!found)
            context.Refuse(
                DiagnosticCodes.ClockNotFound, "This target was not missed.",
                "Name a target that was missed; the complaint's clocks list them.", nameof(Target));
    }

    private static bool IsMissed(Clock clock) => clock.BreachedAt is not null || clock.IsMetLate;

    internal override void Check(InputCheck check)
    {
        check.Required(nameof(Target), Target, "Name the target.");
        check.Required(nameof(Responsible), Responsible, "Name who answers for it.");
    }
}
