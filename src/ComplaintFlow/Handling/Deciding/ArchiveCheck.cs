using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Determines which documents an archive must hold and which it holds (004): those that the complaint has reached. A complaint
/// that was handled to the end needs a cause as well.
/// </summary>
internal static class ArchiveCheck
{
    public static IEnumerable<string> Missing(Complaint complaint) =>
        Documents(complaint).Where(document => document.Owed && !document.Present).Select(document => document.Name);

    /// <summary>Determines whether the cause must be given with the archiving.</summary>
    public static bool LacksCause(Complaint complaint) => IsEnded(complaint) && string.IsNullOrWhiteSpace(complaint.RootCause);

    public static IEnumerable<string> Present(Complaint complaint) =>
        Documents(complaint).Where(document => document.Present).Select(document => document.Name);

    /// <summary>
    /// Determines whether the complaint was handled to the end. An outcome that only the rule book knows counts as such an end.
    /// </summary>
    private static bool IsEnded(Complaint complaint) =>
        complaint.Outcome is not (null or CloseOutcomes.Rejected or CloseOutcomes.Withdrawn or CloseOutcomes.Merged
            or CloseOutcomes.NoResponse or CloseOutcomes.NoLiability);

    private static IEnumerable<(string Name, bool Owed, bool Present)> Documents(Complaint complaint)
    {
        bool ended = IsEnded(complaint);
        yield return ("RegisterForm", true, IsRegistered(complaint));
        // For the record card, the copies that were issued count.
        bool issued = complaint.CardCopies.Count > 0;
        yield return ("RecordCard", issued, issued && complaint.CardCopies.All(copy => copy.ReceivedAt is not null));
        // A finding without a report is a ruling, which needs no investigation.
        yield return ("Report", ended && complaint.Investigation is { Finding: null }, complaint.Investigation?.Report is not null);
        // The fast track has no investigation, but a proof.
        yield return ("Verification", ended && complaint.Investigation is null, IsProved(complaint));
        bool rejected = complaint.Outcome == CloseOutcomes.Rejected;
        yield return ("Opinion", ended, complaint.Resolution?.Options.Count > 0 || rejected);
        yield return ("FinalResponse", ended, complaint.Resolution?.Response is not null || rejected);
        // Without answers, attempts alone prove that the complainant was asked in vain.
        bool unverified = complaint.Outcome == CloseOutcomes.Unverified;
        bool asked = unverified ? complaint.FollowUp is not null : complaint.FollowUp?.Survey is not null;
        yield return ("FollowUp", unverified || complaint.Outcome is CloseOutcomes.Resolved or CloseOutcomes.ExplainedNotUpheld, asked);
    }

    private static bool IsRegistered(Complaint complaint) =>
        !string.IsNullOrWhiteSpace(complaint.Channel)
        && !(string.IsNullOrWhiteSpace(complaint.Subject) && string.IsNullOrWhiteSpace(complaint.Description));

    /// <summary>Determines whether the facts are proven. One contradiction is enough to leave them unproven.</summary>
    private static bool IsProved(Complaint complaint) =>
        complaint.FactChecks.Any(check => check.Result == CheckResult.Confirmed)
        && complaint.FactChecks.All(check => check.Result != CheckResult.Contradicted);
}
