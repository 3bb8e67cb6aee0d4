using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Handling.Record;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Handling;

/// <summary>What may still happen to a complaint that has ended: what safety asks for goes on, what serves the handling does not.</summary>
public sealed class EndStateTests
{
    private const string Danger = "DeclareMajor RaiseSystemicRisk RequireReport";
    private const string Arrives = "CompleteTask AddEvidence";
    private const string Promised = "CheckImprovement KeepCommitment HandOverEvidence SignCardCopy Extend";
    private const string AfterClosing = "Reopen NoteReferral PlanImprovement RecordAccountability";
    private const string AtRest = "Active NoEmergency NoRisk NoReportDue NoLegalReview NoExpert";
    private const string Going = "Active PlanActive RecallOrSuspension ReportDue LegalPending ExpertCommissioned";
    private const string WaysOn =
        "DeclareMajor StandDown CompleteMeasure RequireReport FileReport WaiveReport ClearLegalReview ObjectLegally ReceiveExpertReport "
        + "EmergencyOverdue RiskOverdue ReportOverdue LegalReviewOverdue";

    private static readonly RuleBook Standard = Book.Good("{}");

    [Theory]
    [InlineData("Closed", AtRest, $"Archive {Arrives} {Promised} {AfterClosing} {Danger}")]
    [InlineData("Withdrawn", AtRest, $"Archive {Arrives} {Promised} {Danger}")]
    [InlineData("Merged", AtRest, $"Archive Unmerge {Arrives} {Promised} {Danger}")]
    [InlineData("Archived", AtRest, $"Reopen {Promised} {Danger}")]
    [InlineData("Archived", "Active StoodDown MeasureCompleted ReportWaived LegalCleared ExpertReported", $"Reopen {Promised} {Danger}")]
    [InlineData("Archived", "Active StoodDown MeasureCompleted ReportFiled LegalObjected ExpertReported", $"Reopen {Promised} {Danger}")]
    [InlineData("Closed", Going, $"{Arrives} {Promised} {AfterClosing} {WaysOn}")]
    [InlineData("Withdrawn", Going, $"{Arrives} {Promised} {WaysOn}")]
    [InlineData("Merged", Going, $"Unmerge {Arrives} {Promised} {WaysOn}")]
    public void Every_trigger_is_possible_or_refused_as_the_end_asks_for(string state, string beside, string possible)
    {
        Complaint ended = At(state, beside);

        IEnumerable<string> permitted = Permissions.ByWorkflow(
            Standard.Workflow, Everybody, new ConditionScope(ended, new KeywordHits(Standard.Workflow.Keywords)),
            NamedPredicates.AssumeTrue)
            .Where(action => action.IsPermitted).Select(action => action.Trigger);
        IEnumerable<string> accepted = Standard.Workflow.Triggers.Where(trigger =>
        {
            Decision decision = Decider.Act(
                ended, TriggerActions.Of(trigger), Everybody, new Facts
                {
                    Now = TestHouse.Start, Predicates = NamedPredicates.AssumeTrue,
                }, Standard, Standard.Workflow);
            decision.Refusals.All(refusal => refusal.Remedy.Length > 10).Should().BeTrue();
            // What an action itself looks for (a task, a copy, a piece of evidence) is not what this table is about.
            return decision.Refusals.All(refusal => refusal.Code is "CF3017" or "CF3018" or "CF3042" or "CF3047" or "CF3046" or "CF3077");
        });

        permitted.Should().BeEquivalentTo(possible.Split(' '));
        accepted.Should().BeEquivalentTo(possible.Split(' '));
    }

    [Theory]
    [InlineData("RequestLegalReview")]
    [InlineData("CommissionExpert")]
    public async Task What_serves_the_handling_is_refused_with_the_reason_when_it_has_ended(string trigger)
    {
        using Case one = await Case.ClosedAsync();
        Actor actor = trigger == "RequestLegalReview" ? People.Owner : People.Quality;

        (await one.RefusedAsync(actor, TriggerActions.Of(trigger))).Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3083" && refusal.Remedy.Contains("Reopen"));
        await one.DoAsync(People.Records, new Archive("A-1"));
        (await one.RefusedAsync(actor, TriggerActions.Of(trigger))).Code.Should().Be("CF3083");
        await one.DoAsync(People.Complainant, new Reopen { Reason = "it leaks again" });
        await one.DoAsync(actor, TriggerActions.Of(trigger));
    }

    [Fact]
    public async Task A_danger_that_is_found_in_an_archived_complaint_takes_it_out_of_the_archive_until_it_is_over()
    {
        using Case one = await Case.ClosedAsync();
        await one.DoAsync(People.Records, new Archive("A-1") { RootCause = "seal" });
        DateTimeOffset? closed = one.Complaint.ClosedAt;
        await one.DoAsync(People.Supervisor, new DeclareMajor("Another kettle of this kind caught fire."));

        (one.Complaint.State, one.Complaint.StateOf("Emergency"), one.Complaint.StateOf("RegulatorReport")).Should()
            .Be(("Closed", "MajorDeclared", "ReportDue"));
        one.Complaint.Should()
            .Match<Complaint>(
                complaint => complaint.Outcome == CloseOutcomes.Resolved && complaint.ClosedAt == closed && complaint.ReopenCount == 0);
        await one.House.SendAllAsync();
        one.House.Channel.Notices("DeclareMajor").Should().ContainSingle().Which.Recipients.Should()
            .Equal(Roles.Executive, Roles.EmergencyLead);
        (await one.RefusedAsync(People.Records, new Archive("A-2"))).Code.Should().Be("CF3003");

        await one.DoAsync(People.Emergency, new ActivatePlan("P1"));
        foreach (WorkTask task in one.Complaint.Tasks.Where(task => task.IsOpen).ToArray())
            await one.DoAsync(People.Emergency, new CompleteTask(task.Name));
        await one.DoAsync(People.Executive, new StandDown { Reason = "all are back" });
        await one.DoAsync(People.Compliance, TriggerActions.Of("FileReport"));
        await one.DoAsync(People.Records, new Archive("A-2"));
        (one.Complaint.State, one.Complaint.Archive!.Reference, one.Complaint.RootCause).Should().Be(("Archived", "A-2", "seal"));
    }

    private static Actor Everybody => Actor.Of("eve", [.. Roles.BuiltIn]);

    private static Complaint At(string state, string beside) => new()
    {
        Id = ComplaintId.New(TestHouse.Start), Number = "1", Workflow = Standard.WorkflowHash, Channel = "Web",
        ReceivedAt = TestHouse.Start, Subject = "s", Description = "d",
        Complainant = new Complainant(), LastEntryAt = TestHouse.Start, ClosedAt = TestHouse.Start, Outcome = state == "Closed"
            ? CloseOutcomes.Resolved : state,
        Regions = [.. Standard.Workflow.Regions.Select(
            region => new RegionState(region.Name, $"{state} {beside}".Split(' ').Single(name => region.Find(name) is not null)))],
    };
}
