using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Asks counsel.</summary>
/// <param name="Question">What.</param>
public sealed record RequestLegalReview([property: Privacy(PrivacyClass.Privileged)] string Question) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(RequestLegalReview);

    internal override void Apply(Draft draft) => draft.Emit(new LegalReviewRequested { Question = Question });

    internal override void Check(InputCheck check) => check.Written(nameof(Question), Question);
}

/// <summary>Counsel has nothing against what is proposed.</summary>
/// <param name="Opinion">The opinion.</param>
public sealed record ClearLegalReview([property: Privacy(PrivacyClass.Privileged)] string Opinion) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ClearLegalReview);

    /// <summary>Under which conditions.</summary>
    [Privacy(PrivacyClass.Privileged)]
    public string? Conditions { get; init; }

    internal override void Apply(Draft draft) => draft.Emit(new LegalOpinionGiven { Opinion = Opinion, Conditions = Conditions, By = draft.Actor.Id });

    internal override void Check(InputCheck check)
    {
        check.Written(nameof(Opinion), Opinion);
        check.Text(nameof(Conditions), Conditions);
    }
}

/// <summary>Counsel objects: nothing is approved or sent before the objection is met.</summary>
/// <param name="Opinion">The opinion.</param>
public sealed record ObjectLegally([property: Privacy(PrivacyClass.Privileged)] string Opinion) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ObjectLegally);

    internal override void Apply(Draft draft) => draft.Emit(new LegalOpinionGiven { Opinion = Opinion, By = draft.Actor.Id });

    internal override void Check(InputCheck check) => check.Written(nameof(Opinion), Opinion);
}
