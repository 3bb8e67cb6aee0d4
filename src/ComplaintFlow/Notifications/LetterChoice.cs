using ComplaintFlow.Complaints;

namespace ComplaintFlow.Notifications;

/// <summary>Chooses the letter that tells a complainant of a decision.</summary>
internal static class LetterChoice
{
    /// <summary>The letter that goes with a notice, or null if there is none.</summary>
    /// <param name="topic">The topic of the notice: the receipt, or the trigger of the standard workflow that was fired.</param>
    /// <param name="complaint">The complaint after the decision.</param>
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
        "SendOffer" => LetterKind.Offer,
        "Respond" => LetterKind.Response,
        "SendMessage" => LetterKind.Message,
        "ReportProgress" => LetterKind.Progress,
        "GivePreliminaryPlan" => LetterKind.PreliminaryPlan,
        _ => null,
    };
}
