using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// The complainant was asked and is not satisfied: someone else handles the complaint once more (二次处理), in the next tier by rank, but
/// never in <c>Major</c> for that alone. The <see cref="ComplaintAction.Reason"/> is required.
/// </summary>
[RequiresReason]
public sealed record FollowUpDissatisfied : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(FollowUpDissatisfied);

    /// <summary>How the complainant was asked.</summary>
    public FollowUpMethod Method { get; init; }

    /// <summary>How satisfied with the handling: 1 to 5.</summary>
    public required int Process { get; init; }

    /// <summary>How satisfied with the result: 1 to 5.</summary>
    public required int Result { get; init; }

    /// <summary>What else the complainant said.</summary>
    [MultilineText, Privacy(PrivacyClass.Personal)]
    public string? Comment { get; init; }

    internal override void Apply(DecisionContext context)
    {
        SurveyAnswers.Answer(context, Method, Process, Result, Comment, resolved: false);
        SecondHandling.Raise(context);
        context.BeginRound(reopened: false);
        context.Assign(context.Complaint.Department, null);
    }

    internal override void Check(InputCheck check)
    {
        SurveyAnswers.Check(check, Process, Result);
        check.Required(nameof(Reason), Reason, "Say what the complainant is not satisfied with.");
    }
}
