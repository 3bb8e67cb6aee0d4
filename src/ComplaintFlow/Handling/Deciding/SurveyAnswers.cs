using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Records the answers of complainants in the follow-up.</summary>
internal static class SurveyAnswers
{
    public static void Answer(DecisionContext context, FollowUpMethod method, int process, int result, string? comment, bool resolved)
    {
        context.Emit(new ContactAttempted { Attempt = new ContactAttempt(context.Now, method, Reached: true) });
        context.Emit(new SurveyAnswered
        {
            Survey = new FollowUpSurvey
            {
                Method = method, Process = process, Result = result, Resolved = resolved, Comment = comment, By = context.Actor.Id,
                At = context.Now,
            },
        });
    }

    private static void Mark(InputCheck check, string what, int mark)
    {
        if (mark is < 1 or > 5)
            check.Refuse(
                DiagnosticCodes.NumberOutOfRange, $"{JsonPath.Of(what)} is not a mark from 1 to 5.",
                "Give marks from 1 (not at all) to 5 (fully).", what);
    }

    public static void Check(InputCheck check, int process, int result)
    {
        Mark(check, nameof(FollowUpSurvey.Process), process);
        Mark(check, nameof(FollowUpSurvey.Result), result);
    }
}
