using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace QuickStart;

/// <summary>One line for what an event wrote into the record of a complaint.</summary>
internal static class RecordLine
{
    public static string Of(ComplaintEvent happened) => happened switch
    {
        TaskCreated created => $"task {created.Task.Name} for {created.Task.Role ?? created.Task.Department}",
        TaskCompleted completed => $"task {completed.Name} is done",
        EmergencyDeclared { Emergency: var emergency } =>
            $"it is an emergency{(emergency.Facts.Length == 0 ? "" : $": {emergency.Facts}")}",
        PlanActivated activated => $"the plan for {activated.Plan} is followed",
        EmergencyEnded => "the emergency is over",
        RegulatorReportSettled { Report: var report } => $"{report.Authority} was told; receipt {report.Receipt}",
        Assessed => "its urgency and scope are written down",
        ComplaintAccepted => "the complainant is told that it is accepted",
        InvestigationStarted { Investigation: var investigation } => $"{investigation.Lead} finds out what happened",
        EvidenceAdded { Item: var item } =>
            $"evidence {item.Id}: {item.Kind}, {item.Source}; its bytes are kept under their hash {item.Hash?[..12]}…",
        ReportSubmitted { Report: var report } => $"six questions and six sections; the conclusion: {report.Conclusion}",
        ReportReviewed reviewed => $"{reviewed.Review.By} agrees: {reviewed.Finding}, because of the {reviewed.RootCause}",
        OptionsProposed { Options: var options } => $"offered: {string.Join(" or ", options.Select(Remedies))}",
        ResponseSent response => $"the written answer: {response.Text}",
        Settled { Agreement: var agreement } => $"option {agreement.Option} is accepted; proof: {agreement.Proof}",
        ContactAttempted { Attempt: var attempt } => $"asked by {attempt.Method}{(attempt.Reached ? "" : ", not reached")}",
        SurveyAnswered { Survey: var survey } =>
            $"the complainant gives {survey.Process} of 5 for the handling, {survey.Result} of 5 for the result",
        OutcomeGiven given => $"the outcome: {given.Outcome}",
        ComplaintArchived { Archive: var archive } => $"archived as {archive.Reference} with {string.Join(", ", archive.Documents)}",
        _ => happened.GetType().Name,
    };

    private static string Remedies(ResolutionOption option) => string.Join(" and ", option.Remedies.Select(static remedy => remedy.Kind));
}
