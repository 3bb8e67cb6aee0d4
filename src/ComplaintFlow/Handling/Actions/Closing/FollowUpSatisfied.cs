using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Records that the complainant was asked and is satisfied, which closes the complaint. A handler of the complaint may not ask.
/// </summary>
public sealed record FollowUpSatisfied : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(FollowUpSatisfied);

    /// <summary>The method of the follow-up.</summary>
    public FollowUpMethod Method { get; init; }

    /// <summary>The satisfaction with the handling, from 1 to 5.</summary>
    public required int Process { get; init; }

    /// <summary>The satisfaction with the result, from 1 to 5.</summary>
    public required int Result { get; init; }

    /// <summary>The complainant's comment.</summary>
    [MultilineText, PersonalInformation]
    public string? Comment { get; init; }

    internal override void Apply(DecisionContext context) =>
        SurveyAnswers.Answer(context, Method, Process, Result, Comment, resolved: true);

    internal override void Check(InputCheck check) => SurveyAnswers.Check(check, Process, Result);
}
