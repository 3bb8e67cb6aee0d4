using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Plans a measure that keeps the matter from happening again.</summary>
public sealed record PlanImprovement : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(PlanImprovement);

    /// <summary>The code of the cause.</summary>
    public required string Cause { get; init; }

    /// <summary>What is done.</summary>
    [MultilineText]
    public required string Action { get; init; }

    /// <summary>The id of an actor, a role or a department that carries it out.</summary>
    public required string Owner { get; init; }

    /// <summary>The instant by which it is due.</summary>
    public required DateTimeOffset DueAt { get; init; }

    internal override void Apply(DecisionContext context)
    {
        DutyHolder holder = context.HolderOf(Owner);
        if (holder.Person is { } person)
            context.MayBeNamed(person, nameof(Owner));
        int id = context.Complaint.Improvements.Count + 1;
        context.Emit(new ImprovementPlanned
        {
            Improvement = new Improvement
            {
                Id = id, Cause = Cause, Action = Action, Owner = Owner, PlannedBy = context.Actor.Id,
                DueAt = Calendars.Instant.TruncateToMicroseconds(DueAt),
            },
        });
        context.Owe(DutyKind.Improvement, Target(id), holder, DueAt);
    }

    internal static string Target(int improvement) => $"Improvement {improvement}";

    internal override void Check(InputCheck check)
    {
        check.Required(nameof(Cause), Cause, "Give the code of the cause.");
        check.RequireText(nameof(Action), Action);
        check.Required(nameof(Owner), Owner, "Name who does it.");
        check.Person(nameof(Owner), Owner);
        check.Due(nameof(DueAt), DueAt);
    }
}
