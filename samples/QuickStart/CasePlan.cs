using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;

namespace QuickStart;

/// <summary>What somebody will do to a complaint, and when; and the bytes, where evidence is added.</summary>
internal sealed record PlannedAct(DateTimeOffset At, ComplaintAction Action, Actor Actor, byte[]? Bytes = null);

/// <summary>The script of a case: what people do, at the times that its row gives. In a real host these are requests of people.</summary>
internal static class CasePlan
{
    private static readonly Actor s_complainant = Actor.Of("complainant", Roles.Complainant);
    private static readonly Actor s_intake = Actor.Of("intake-1", Roles.IntakeAgent);
    private static readonly Actor s_owner = Actor.Of("owner-1", Roles.CaseOwner);
    private static readonly Actor s_investigator = Actor.Of("investigator-1", Roles.Investigator);
    private static readonly Actor s_second = Actor.Of("owner-2", Roles.CaseOwner);
    private static readonly Actor s_supervisor = Actor.Of("supervisor", Roles.DepartmentSupervisor);
    private static readonly Actor s_quality = Actor.Of("quality-head", Roles.QualityManager);
    private static readonly Actor s_business = Actor.Of("business-head", Roles.BusinessManager);
    private static readonly Actor s_emergency = Actor.Of("emergency-lead", Roles.EmergencyLead);
    private static readonly Actor s_counsel = Actor.Of("counsel", Roles.LegalCounsel);
    private static readonly Actor s_executive = Actor.Of("executive", Roles.Executive);
    private static readonly Actor s_compliance = Actor.Of("compliance", Roles.ComplianceOfficer);
    private static readonly Actor s_followUp = Actor.Of("follow-up-1", Roles.FollowUpAgent);
    private static readonly Actor s_records = Actor.Of("records-1", Roles.RecordsManager);

    public static IEnumerable<PlannedAct> Of(ComplaintRow row)
    {
        IEnumerable<PlannedAct> acts = [.. Beginning(row), .. row.AcceptAfter is { } hours ? Decision(row, row.ReceivedAt + hours) : []];
        return acts.OrderBy(act => act.At).Select(InDaytime);
    }

    /// <summary>Investigation and resolution: the plan of the long way, and where the fast track is refused.</summary>
    public static IEnumerable<PlannedAct> LongWay(ComplaintRow row) => Investigation(row).Select(InDaytime);

    private static IEnumerable<PlannedAct> Investigation(ComplaintRow row)
    {
        DateTimeOffset start = row.ReceivedAt + (row.InvestigateAfter ?? row.AcceptAfter!.Value.Add(TimeSpan.FromHours(2)));
        DateTimeOffset report = row.ExecuteAfter is { } end ? Between(start, row.ReceivedAt + end, 0.4) : start.AddHours(30);
        yield return Act(start, new StartInvestigation { Lead = s_investigator.Id }, s_quality);
        if (row.Path == CasePath.Major)
            yield return Act(Between(start, report, 0.3), Parts.ProductLog, s_investigator) with { Bytes = Parts.LogBytes };
        yield return Act(Between(start, report, 0.6), Parts.Report, s_investigator);
        yield return Act(Between(start, report, 0.8), Parts.Approved, s_supervisor);
        yield return Act(report, Parts.Approved, s_quality);
        foreach (PlannedAct act in Resolution(row, report))
            yield return act;
    }

    private static IEnumerable<PlannedAct> Beginning(ComplaintRow row)
    {
        DateTimeOffset at = row.ReceivedAt;
        if (row.Triage is { } tier)
            yield return new PlannedAct(at.AddMinutes(25), new Reclassify
            {
                Tier = tier, Reason = "Read by a person: no rule knows it.",
            }, s_intake);
        if (row.RespondAfter is { } hours)
            yield return new PlannedAct(at + hours, new Respond { Text = "We have read your complaint and are looking into it." }, s_owner);
        if (row.Path != CasePath.Major)
            yield break;
        yield return Act(at.AddMinutes(30), new ActivatePlan("fire and injury"), s_emergency);
        yield return Act(at.AddHours(4), new CustomAction("RequireReport"), s_compliance);
        yield return Act(at.AddHours(5), new CompleteTask("emergency-information"), s_emergency);
        yield return Act(at.AddHours(6), new CompleteTask("emergency-public-relations"), s_emergency);
        yield return Act(at.AddHours(28), new CompleteTask("emergency-legal"), s_counsel);
        yield return Act(at.AddHours(20), new FileReport { Authority = "market regulation", Receipt = "R-1" }, s_compliance);
        yield return Act(at.AddHours(48), new StandDown { Reason = "Nobody is in danger any more." }, s_executive);
    }

    private static IEnumerable<PlannedAct> Decision(ComplaintRow row, DateTimeOffset at)
    {
        if (row.Path == CasePath.Withdraw)
            return [Act(at, new Withdraw { Reason = "It has settled itself." }, s_complainant)];

        var assessment = new PlannedAct(
            at.AddMinutes(-20), row.Path == CasePath.Fast ? new BeginAssessment
            {
                Severity = Severity.Low,
            } : new BeginAssessment(), s_intake);
        if (row.Path == CasePath.Reject)
        {
            PlannedAct proposal = Act(
                at.AddMinutes(-10), new ProposeDecision(ToAccept: false)
                {
                    Reason = "An opinion, not a complaint about goods or a service.",
                }, s_intake);
            var reject = new Reject
            {
                Why = RejectionReason.NotConsumerDispute, Explanation = "You tell us an opinion, for which we thank you; it is no dispute.",
                OutsideRoutes = ["consumer association", "market regulation", "court"],
            };
            return [assessment, proposal, Act(at, reject, s_business), Act(at.AddHours(72), new CustomAction("CloseRejected"), s_business)];
        }
        var accept = new PlannedAct(at, new Accept(), s_business);
        return row.Path == CasePath.Fast
            ? [assessment, accept, Act(at.AddMinutes(30), new FastTrack { Verification = "order" }, s_owner),
                .. Resolution(row, at.AddMinutes(30))]
            : [assessment, accept, .. Investigation(row)];
    }

    private static IEnumerable<PlannedAct> Resolution(ComplaintRow row, DateTimeOffset from)
    {
        DateTimeOffset done = row.ExecuteAfter is { } hours ? row.ReceivedAt + hours : from.AddHours(40);
        yield return Act(Between(from, done, 0.3), Parts.Offer, s_owner);
        if (row.ExecuteAfter is null)
            yield break; // the offer waits for its approval when the demo ends
        yield return Act(Between(from, done, 0.5), new Approve(), s_business);
        yield return Act(Between(from, done, 0.6), Parts.Answer, s_owner);
        yield return Act(Between(from, done, 0.7), Parts.Consent, s_complainant);
        yield return Act(Between(from, done, 0.9), Parts.Exchanged, s_owner);
        yield return Act(done, new CustomAction("CompleteExecution"), s_owner);
        if (row.FollowUpAfter is not { } later)
            yield break;
        foreach (PlannedAct asked in Asking(row.Outcome, done + later))
            yield return asked;
        if (row.Path == CasePath.Major)
            yield return Act(done + later.Add(TimeSpan.FromHours(26)), new Archive($"2026/{row.Order}"), s_records);
        if (row.Outcome != FollowUpOutcome.Dissatisfied)
            yield break;
        DateTimeOffset again = done + later;
        yield return Act(again.AddHours(4), new Redraft("An exchange instead of a repair."), s_second);
        yield return Act(again.AddHours(6), Parts.Offer, s_second);
        yield return Act(again.AddHours(8), new Approve(), s_business);
        yield return Act(again.AddHours(10), Parts.Answer, s_second);
        yield return Act(again.AddHours(24), Parts.Consent, s_complainant);
        yield return Act(again.AddHours(47), Parts.Exchanged, s_second);
        yield return Act(again.AddHours(48), new CustomAction("CompleteExecution"), s_second);
        yield return Act(again.AddHours(72), new FollowUpSatisfied { Process = 4, Result = 5 }, s_followUp);
    }

    /// <summary>People sleep: what falls into the night is done at half past eight.</summary>
    private static PlannedAct InDaytime(PlannedAct act)
    {
        DateTimeOffset local = Words.Local(act.At);
        // after 20:00 it is that of the next day
        DateTimeOffset morning = local.AddHours(4) - local.AddHours(4).TimeOfDay + new TimeSpan(8, 30, 0);
        return local.Hour is < 8 or >= 20 ? act with { At = morning } : act;
    }

    private static IEnumerable<PlannedAct> Asking(FollowUpOutcome? outcome, DateTimeOffset at) => outcome switch
    {
        FollowUpOutcome.Dissatisfied =>
            [Act(at, new FollowUpDissatisfied { Process = 2, Result = 1, Reason = "It broke again." }, s_followUp)],
        FollowUpOutcome.Unreachable =>
        [
            Act(at.AddHours(-48), Parts.Missed, s_followUp), Act(at.AddHours(-24), Parts.Missed, s_followUp),
            Act(at.AddMinutes(-10), Parts.Missed, s_followUp), Act(at, new CustomAction("Unreachable"), s_followUp),
        ],
        _ => [Act(at, new FollowUpSatisfied { Process = 5, Result = 4 }, s_followUp)],
    };

    private static PlannedAct Act(DateTimeOffset at, ComplaintAction action, Actor actor) => new(at, action, actor);

    /// <summary>A part of the way between two instants, in whole minutes.</summary>
    private static DateTimeOffset Between(DateTimeOffset from, DateTimeOffset to, double share) =>
        from.AddMinutes(Math.Round((to - from).TotalMinutes * share));
}
