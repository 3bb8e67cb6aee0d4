using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Records that the complainant was asked and is not satisfied: someone else handles the complaint once more (二次处理), in the next
/// tier by rank, but never in <c>Major</c> for this reason alone. The <see cref="ComplaintAction.Reason"/> is required.
/// </summary>
[RequiresReason("Say what the complainant is not satisfied with.")]
public sealed record FollowUpDissatisfied : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(FollowUpDissatisfied);

    /// <summary>The method of the follow-up.</summary>
    public FollowUpMethod Method { get; init; }

    /// <summary>The satisfaction with the handling, from 1 to 5.</summary>
    public required int Process { get; init; }

    /// <summary>The satisfaction with the result, from 1 to 5.</summary>
    public required int Result { get; init; }

    /// <summary>The complainant's comment.</summary>
    [MultilineText, PersonalInformation]
    public string? Comment { get; init; }

    internal override void Apply(DecisionContext context)
    {
        SurveyAnswers.Answer(context, Method, Process, Result, Comment, resolved: false);
        SecondHandling.Raise(context);
        context.BeginRound(reopened: false);
        context.Assign(context.Complaint.Department, null);
    }

    internal override void Check(InputCheck check) => SurveyAnswers.Check(check, Process, Result);
}
