using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>The complainant was asked and is satisfied: the complaint is closed. Whoever handled it does not ask.</summary>
public sealed record FollowUpSatisfied : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(FollowUpSatisfied);

    /// <summary>How the complainant was asked.</summary>
    public FollowUpMethod Method { get; init; }

    /// <summary>How satisfied with the handling: 1 to 5.</summary>
    public required int Process { get; init; }

    /// <summary>How satisfied with the result: 1 to 5.</summary>
    public required int Result { get; init; }

    /// <summary>What else the complainant said.</summary>
    [MultilineText, Privacy(PrivacyClass.Personal)]
    public string? Comment { get; init; }

    internal override void Apply(DecisionContext context) =>
        SurveyAnswers.Answer(context, Method, Process, Result, Comment, resolved: true);

    internal override void Check(InputCheck check) => SurveyAnswers.Check(check, Process, Result);
}
