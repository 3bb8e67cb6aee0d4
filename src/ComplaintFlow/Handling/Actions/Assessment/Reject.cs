using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Declines to handle the complaint (不予受理), on the proposal of someone else.</summary>
public sealed record Reject : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Reject);

    /// <summary>The reason from the catalogue.</summary>
    public required RejectionReason Why { get; init; }

    /// <summary>The explanation that the complainant receives.</summary>
    [MultilineText, PersonalInformation]
    public required string Explanation { get; init; }

    /// <summary>
    /// The bodies to which the complainant can turn instead: mediation, an authority, arbitration, a court (Consumer Law, Art.
    /// 39).
    /// </summary>
    public required IReadOnlyList<string> OutsideRoutes { get; init => field = DefensiveCopy.List(value); }

    internal override void Apply(DecisionContext context)
    {
        context.Emit(new ComplaintRejected
        {
            Rejection = new Rejection
            {
                Why = Why, Explanation = Explanation, OutsideRoutes = OutsideRoutes, By = context.Actor.Id, At = context.Now,
                OnAppealAt = context.Complaint.Rejection?.AppealedAt,
            },
        });
    }

    internal override void Check(InputCheck check)
    {
        check.RequireText(nameof(Explanation), Explanation);
        check.RequireItems(nameof(OutsideRoutes), OutsideRoutes.Count, "Say where the complainant can turn to instead.");
    }
}
