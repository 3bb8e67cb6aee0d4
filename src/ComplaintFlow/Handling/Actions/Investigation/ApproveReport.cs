using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Approves the report: the superior, and quality management, neither of them its author (003, Art. 11 and 12).</summary>
public sealed record ApproveReport : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ApproveReport);

    /// <summary>What was found.</summary>
    public required Finding Finding { get; init; }

    /// <summary>The code of the cause, for statistics.</summary>
    public required string RootCause { get; init; }

    static void IHasPrecondition.Ask(Draft draft)
    {
        foreach (ReportReview review in draft.Complaint.Investigation?.Reviews ?? [])
            draft.MustDiffer(review.By, "has approved it already");
    }

    internal override void Apply(Draft draft)
    {
        if (draft.Complaint.Investigation?.Reviews.Count > 0)
            CardIssue.WithApproval(draft);
        draft.Emit(new ReportReviewed { Review = new ReportReview(draft.Actor.Id, draft.Now) { Roles = draft.Actor.Roles }, Finding = Finding, RootCause = RootCause });
    }

    internal override void Check(InputCheck check) => check.Required(nameof(RootCause), RootCause, "Give the code of the cause.");
}
