using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Checks whether an improvement has worked.</summary>
/// <param name="Improvement">The number of the improvement.</param>
/// <param name="Effect">What the check found.</param>
public sealed record CheckImprovement(int Improvement, [property: Text] string Effect) : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(CheckImprovement);

    private static readonly Refusal s_none = new(DiagnosticCodes.ItemNotFound, "No improvement is planned.", "Use PlanImprovement first.");

    static void IHasPrecondition.Ask(Draft draft)
    {
        IReadOnlyList<Improvement> all = draft.Complaint.Improvements;
        if (all.Count == 0)
            draft.Refusals.Add(s_none);
        else if (!all.Any(made => draft.IsOther(made.PlannedBy) && draft.IsOther(made.Owner)))
            draft.Refuse(DiagnosticCodes.DifferentPersonRequired, "Whoever planned or makes an improvement may not check it.", "Let somebody else do it.");
    }

    internal override void Apply(Draft draft)
    {
        if (draft.Complaint.Improvements.FirstOrDefault(one => one.Id == Improvement) is not { } made)
        {
            draft.Refuse(DiagnosticCodes.ItemNotFound, "There is no improvement of this number.", $"Known ones: {Draft.Listed(draft.Complaint.Improvements.Select(one => $"{one.Id}"))}.", nameof(Improvement));
            return;
        }
        draft.MustDiffer(made.PlannedBy, "planned it");
        draft.MustDiffer(made.Owner, "makes it");
        draft.Emit(new ImprovementChecked { Improvement = Improvement, Effect = Effect });
        draft.Discharge(DutyKind.Improvement, PlanImprovement.Target(Improvement));
    }

    internal override void Check(InputCheck check) => check.Written(nameof(Effect), Effect);
}
