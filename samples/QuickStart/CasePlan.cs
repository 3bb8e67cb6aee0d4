using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;

namespace QuickStart;

/// <summary>What somebody will do to a complaint, and when.</summary>
internal sealed record PlannedAct(DateTimeOffset At, ComplaintAction Action, Actor Actor);

/// <summary>The script of a case: what people do, at the times that its row gives. In a real host these are requests of people.</summary>
internal static class CasePlan
{
    private static readonly Actor s_complainant = Actor.Of("complainant", Roles.Complainant);
    private static readonly Actor s_intake = Actor.Of("intake-1", Roles.IntakeAgent);
    private static readonly Actor s_owner = Actor.Of("owner-1", Roles.CaseOwner);
    private static readonly Actor s_investigator = Actor.Of("investigator-1", Roles.Investigator);
    private static readonly Actor s_quality = Actor.Of("quality-head", Roles.QualityManager);
    private static readonly Actor s_business = Actor.Of("business-head", Roles.BusinessManager);
    private static readonly Actor s_emergency = Actor.Of("emergency-lead", Roles.EmergencyLead);
    private static readonly Actor s_executive = Actor.Of("executive", Roles.Executive);
    private static readonly Actor s_compliance = Actor.Of("compliance", Roles.ComplianceOfficer);
    private static readonly Actor s_followUp = Actor.Of("follow-up-1", Roles.FollowUpAgent);

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
        yield return Act(start, "StartInvestigation", s_quality);
        yield return Act(Between(start, report, 0.7), "SubmitReport", s_investigator);
        yield return Act(report, "ApproveReport", s_quality);
        foreach (PlannedAct act in Resolution(row, report))
            yield return act;
    }

    private static IEnumerable<PlannedAct> Beginning(ComplaintRow row)
    {
        DateTimeOffset at = row.ReceivedAt;
        if (row.Triage is { } tier)
            yield return new PlannedAct(at.AddMinutes(25), new Reclassify { Tier = tier, Reason = "Read by a person: no rule knows it." }, s_intake);
        if (row.RespondAfter is { } hours)
            yield return new PlannedAct(at + hours, new Respond { Text = "We have read your complaint and are looking into it." }, s_owner);
        if (row.Path != CasePath.Major)
            yield break;
        yield return Act(at.AddMinutes(30), "ActivatePlan", s_emergency);
        yield return Act(at.AddHours(4), "RequireReport", s_compliance);
        yield return Act(at.AddHours(20), "FileReport", s_compliance);
        yield return Act(at.AddHours(48), "StandDown", s_executive);
    }

    private static IEnumerable<PlannedAct> Decision(ComplaintRow row, DateTimeOffset at)
    {
        if (row.Path == CasePath.Withdraw)
            return [Act(at, "Withdraw", s_complainant)];

        var assessment = new PlannedAct(at.AddMinutes(-20), new BeginAssessment(), s_intake);
        if (row.Path == CasePath.Reject)
        {
            var reject = new PlannedAct(at, new Reject { Reason = "An opinion, not a complaint about goods or a service." }, s_business);
            return [assessment, reject, Act(at.AddHours(72), "CloseRejected", s_business)];
        }
        var accept = new PlannedAct(at, new Accept(), s_business);
        return row.Path == CasePath.Fast
            ? [assessment, accept, Act(at.AddMinutes(30), "FastTrack", s_owner), .. Resolution(row, at.AddMinutes(30))]
            : [assessment, accept, .. Investigation(row)];
    }

    private static IEnumerable<PlannedAct> Resolution(ComplaintRow row, DateTimeOffset from)
    {
        DateTimeOffset done = row.ExecuteAfter is { } hours ? row.ReceivedAt + hours : from.AddHours(40);
        yield return Act(Between(from, done, 0.3), "ProposeOptions", s_owner);
        if (row.ExecuteAfter is null)
            yield break; // the offer waits for its approval when the demo ends
        yield return Act(Between(from, done, 0.5), "Approve", s_business);
        yield return Act(Between(from, done, 0.7), "AcceptOption", s_complainant);
        yield return Act(done, "CompleteExecution", s_owner);
        if (row.FollowUpAfter is not { } later)
            yield break;
        yield return Act(done + later, row.Outcome == FollowUpOutcome.Unreachable ? "Unreachable" : $"FollowUp{row.Outcome}", s_followUp);
        if (row.Outcome != FollowUpOutcome.Dissatisfied)
            yield break;
        DateTimeOffset again = done + later;
        yield return Act(again.AddHours(4), "Redraft", s_owner);
        yield return Act(again.AddHours(6), "ProposeOptions", s_owner);
        yield return Act(again.AddHours(8), "Approve", s_business);
        yield return Act(again.AddHours(24), "AcceptOption", s_complainant);
        yield return Act(again.AddHours(48), "CompleteExecution", s_owner);
        yield return Act(again.AddHours(72), "FollowUpSatisfied", s_followUp);
    }

    /// <summary>People sleep: what falls into the night is done at half past eight.</summary>
    private static PlannedAct InDaytime(PlannedAct act)
    {
        DateTimeOffset local = Words.Local(act.At);
        DateTimeOffset morning = local.AddHours(4) - local.AddHours(4).TimeOfDay + new TimeSpan(8, 30, 0); // after 20:00 it is that of the next day
        return local.Hour is < 8 or >= 20 ? act with { At = morning } : act;
    }

    private static PlannedAct Act(DateTimeOffset at, string trigger, Actor actor) => new(at, new CustomAction(trigger), actor);

    /// <summary>A part of the way between two instants, in whole minutes.</summary>
    private static DateTimeOffset Between(DateTimeOffset from, DateTimeOffset to, double share) => from.AddMinutes(Math.Round((to - from).TotalMinutes * share));
}
