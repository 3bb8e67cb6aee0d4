using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Approves the report. Both the superior and quality management must do so, and neither is its author (003, Art. 11 and 12).
/// </summary>
[Precondition<ApproveReport>]
public sealed record ApproveReport : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ApproveReport);

    /// <summary>The finding.</summary>
    public required Finding Finding { get; init; }

    /// <summary>The code of the cause, for statistics.</summary>
    public required string RootCause { get; init; }

    static void IHasPrecondition.Ask(DecisionContext context)
    {
        foreach (ReportReview review in context.Complaint.Investigation?.Reviews ?? [])
            context.MustDiffer(review.By, "has approved it already");
    }

    internal override void Apply(DecisionContext context)
    {
        if (context.Complaint.Investigation?.Reviews.Count > 0)
            RecordCardIssue.WithApproval(context);
        context.Emit(new ReportReviewed
        {
            Review = new ReportReview(context.Actor.Id, context.Now)
            {
                Roles = context.Actor.Roles,
            }, Finding = Finding, RootCause = RootCause,
        });
    }

    internal override void Check(InputCheck check) => check.Required(nameof(RootCause), RootCause, "Give the code of the cause.");
}
