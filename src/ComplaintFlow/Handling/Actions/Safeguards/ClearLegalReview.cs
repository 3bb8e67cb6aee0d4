using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Counsel has nothing against what is proposed. Whoever proposed it does not clear it.</summary>
/// <param name="Opinion">The opinion.</param>
public sealed record ClearLegalReview([property: MultilineText, Privacy(PrivacyClass.Privileged)] string Opinion) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ClearLegalReview);

    /// <summary>Under which conditions.</summary>
    [MultilineText, Privacy(PrivacyClass.Privileged)]
    public string? Conditions { get; init; }

    internal override void Apply(DecisionContext context) =>
        context.Emit(new LegalOpinionGiven { Opinion = Opinion, Conditions = Conditions, By = context.Actor.Id });

    internal override void Check(InputCheck check) => check.RequireText(nameof(Opinion), Opinion);
}
