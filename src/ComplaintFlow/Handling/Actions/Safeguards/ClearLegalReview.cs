using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Records that counsel has no objection to the proposal. The actor who made the proposal may not clear it.</summary>
/// <param name="Opinion">The opinion.</param>
public sealed record ClearLegalReview([property: MultilineText, Privileged] string Opinion) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ClearLegalReview);

    /// <summary>The conditions under which the proposal is cleared.</summary>
    [MultilineText, Privileged]
    public string? Conditions { get; init; }

    internal override void Apply(DecisionContext context) =>
        context.Emit(new LegalOpinionGiven { Opinion = Opinion, Conditions = Conditions, By = context.Actor.Id });

    internal override void Check(InputCheck check) => check.RequireText(nameof(Opinion), Opinion);
}
