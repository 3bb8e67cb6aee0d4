using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Asks counsel for a review. Nothing is approved or sent before counsel has answered. An objection holds until counsel clears
/// the proposal.
/// </summary>
/// <param name="Question">The question.</param>
[Precondition<RequestLegalReview>]
public sealed record RequestLegalReview([property: MultilineText, Privileged] string Question)
    : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(RequestLegalReview);

    static void IHasPrecondition.Ask(DecisionContext context) =>
        context.MustBeOpen("nothing is proposed any more that counsel could clear");

    internal override void Apply(DecisionContext context)
    {
        context.Emit(new LegalReviewRequested { Question = Question });
    }

    internal override void Check(InputCheck check) => check.RequireText(nameof(Question), Question);
}
