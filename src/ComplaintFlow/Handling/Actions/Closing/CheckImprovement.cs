using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Records the check of an improvement's effect.</summary>
/// <param name="Improvement">The number of the improvement.</param>
/// <param name="Effect">The result of the check.</param>
[Precondition<CheckImprovement>]
public sealed record CheckImprovement(int Improvement, [property: MultilineText] string Effect) : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(CheckImprovement);

    private static readonly Refusal s_none = new(DiagnosticCodes.ItemNotFound, "No improvement is planned.", "Use PlanImprovement first.");

    static void IHasPrecondition.Ask(DecisionContext context)
    {
        IReadOnlyList<Improvement> all = context.Complaint.Improvements;
        if (all.Count == 0)
            context.Refusals.Add(s_none);
        else if (!all.Any(made => context.IsOther(made.PlannedBy) && context.IsOther(made.Owner)))
            context.Refuse(
                DiagnosticCodes.DifferentPersonRequired, "Whoever planned or makes an improvement may not check it.",
                "Let somebody else do it.");
    }

    internal override void Apply(DecisionContext context)
    {
        if (context.Complaint.Improvements.FirstOrDefault(one => one.Id == Improvement) is not { } made)
        {
            context.Refuse(
                DiagnosticCodes.ItemNotFound, "There is no improvement of this number.",
                $"Known ones: {ComplaintChecks.Listed(context.Complaint.Improvements.Select(one => $"{one.Id}"))}.", nameof(Improvement));
            return;
        }
        context.MustDiffer(made.PlannedBy, "planned it");
        context.MustDiffer(made.Owner, "makes it");
        context.Emit(new ImprovementChecked { Improvement = Improvement, Effect = Effect });
        context.Discharge(DutyKind.Improvement, PlanImprovement.Target(Improvement));
    }

    internal override void Check(InputCheck check) => check.RequireText(nameof(Effect), Effect);
}
