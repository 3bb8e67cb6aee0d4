using ComplaintFlow.Complaints;

namespace ComplaintFlow.Notifications;

/// <summary>Which letter tells a complainant of a decision.</summary>
internal static class LetterChoice
{
    /// <summary>The letter that goes with a notice; null where there is none.</summary>
    /// <param name="topic">The topic of the notice: the receipt, or the trigger of the standard workflow that was fired.</param>
    /// <param name="complaint">The complaint as the decision has left it.</param>
    public static LetterKind? Of(string topic, Complaint complaint) => topic switch
    {
        "Received" => LetterKind.Acknowledgement,
        "Accept" => complaint.Rejection?.AppealedAt is null ? LetterKind.Acceptance : LetterKind.AppealAllowed,
        "Reject" => complaint.Rejection?.OnAppealAt is null ? LetterKind.Rejection : LetterKind.AppealDismissed,
        "Extend" => LetterKind.Extension,
        "RequestInformation" or "RemindComplainant" => LetterKind.InformationRequest,
        "ReferToMediation" => LetterKind.Mediation,
        "TerminateMediation" => LetterKind.MediationEnd,
        "SendFinalResponse" => LetterKind.FinalResponse,
        _ => null,
    };
}
