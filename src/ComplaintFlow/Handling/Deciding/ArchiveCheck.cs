using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Which documents an archive must hold, and which it holds (004): those that the complaint has come to. What was handled to the end has a cause too.</summary>
internal static class ArchiveCheck
{
    public static IEnumerable<string> Missing(Complaint complaint, string? rootCause)
    {
        IEnumerable<string> documents = Documents(complaint).Where(document => document.Owed && !document.Present).Select(document => document.Name);
        return IsEnded(complaint) && (rootCause ?? complaint.RootCause) is null ? documents.Append(nameof(Complaint.RootCause)) : documents;
    }

    public static IEnumerable<string> Present(Complaint complaint) => Documents(complaint).Where(document => document.Present).Select(document => document.Name);

    private static bool IsEnded(Complaint complaint) => complaint.Outcome is CloseOutcomes.Resolved or CloseOutcomes.ExplainedNotUpheld or CloseOutcomes.Unverified or CloseOutcomes.Unresolved;

    private static IEnumerable<(string Name, bool Owed, bool Present)> Documents(Complaint complaint)
    {
        bool ended = IsEnded(complaint);
        yield return ("RegisterForm", true, true);
        // A finding without a report is a ruling, which needs no investigation.
        yield return ("Report", ended && complaint.Investigation is { Finding: null }, complaint.Investigation?.Report is not null);
        // The fast track has no investigation, but a proof.
        yield return ("Verification", ended && complaint.Investigation is null, complaint.FactChecks.Any(check => check.Result == CheckResult.Confirmed));
        bool rejected = complaint.Outcome == CloseOutcomes.Rejected;
        yield return ("Opinion", ended, complaint.Resolution?.Options.Count > 0 || rejected);
        yield return ("FinalResponse", ended, complaint.Resolution?.Response is not null || rejected);
        yield return ("FollowUp", complaint.Outcome is CloseOutcomes.Resolved or CloseOutcomes.Unverified, complaint.FollowUp is not null);
    }
}
