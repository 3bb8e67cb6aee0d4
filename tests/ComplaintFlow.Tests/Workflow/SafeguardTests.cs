using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Handling.Record;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Workflow;

/// <summary>What runs beside the handling: who has it, when it is late, what closing waits for.</summary>
public sealed class SafeguardTests
{
    private static readonly string[] Safety = ["MajorDeclared", "PlanActive", "RiskSuspected", "RecallOrSuspension", "ReportDue"];
    private static readonly string[] Open = [.. Safety, "LegalPending", "ExpertCommissioned"];

    private static readonly RuleBook Standard = Book.Good("{}");

    /// <summary>Every way of the standard workflow from an open state to a closed one.</summary>
    public static TheoryData<Way> Ways { get; } = [.. AllWays()];

    [Theory]
    [MemberData(nameof(Ways), DisableDiscoveryEnumeration = true)]
    public void A_way_that_closes_waits_for_what_is_open_beside_it(Way way)
    {
        (string trigger, string state) = way;
        string[] waitsFor = trigger switch
        {
            "Withdraw" => [],
            "Merge" => Safety,
            // A recall that was decided goes on for weeks, with its own times; the archive waits for it.
            "FollowUpSatisfied" or "Unreachable" => [.. Open.Where(open => open != "RecallOrSuspension")],
            _ => Open,
        };
        string waiting = trigger == "NoResponse" ? "AwaitingComplainant" : "Active";
        string[] beside = [.. Standard.Workflow.Regions.Skip(1).SelectMany(region => region.States).Select(one => one.Name)];

        beside.Where(open => open != "Active" && !StandardWorkflowTests.IsPermitted(trigger, state, waiting, open)).Should()
            .BeEquivalentTo(waitsFor);
    }

    [Fact]
    public void The_ways_that_close_are_known() =>
        AllWays().Select(way => way.Trigger).Distinct(StringComparer.Ordinal).Should()
            .BeEquivalentTo(
                "NoResponse", "Withdraw", "Merge", "CloseRejected", "CloseUnresolved", "FindNoLiability", "FollowUpSatisfied",
                "Unreachable");

    public static TheoryData<string, string> Regions { get; } = new()
    {
        { "MajorDeclared", Roles.EmergencyLead },
        { "PlanActive", Roles.EmergencyLead },
        { "RiskSuspected", Roles.Executive }, { "RecallOrSuspension", Roles.QualityManager },
        { "ReportDue", Roles.ComplianceOfficer },
        { "LegalPending", Roles.LegalCounsel },
        { "ExpertCommissioned", Roles.DepartmentSupervisor },
    };

    [Theory]
    [MemberData(nameof(Regions))]
    public async Task What_safety_asks_for_goes_on_after_a_withdrawal_and_has_an_owner_a_time_and_an_end(string open, string told)
    {
        using Case one = await Case.AcceptedAsync("""{ "Sla": { "Chain": ["DepartmentSupervisor", "Executive"] } }""");
        await BeginAsync(one, open);
        await one.DoAsync(People.Complainant, new Withdraw { Reason = "r" });
        one.Complaint.Regions.Select(region => region.State).Should().Contain(open);
        (await one.RefusedAsync(People.Records, new Archive("A-1"))).Code.Should().Be("CF3003");

        await one.WaitAsync(TimeSpan.FromDays(40));
        await one.House.SendAllAsync();
        one.House.Channel.Sent.SelectMany(sent => sent.Notice.Recipients).Should().Contain(told);
        one.Complaint.EscalationLevel.Should().BePositive("nobody did anything for 40 days");

        await EndAsync(one);
        await one.DoAsync(People.Records, new Archive("A-1") { RootCause = "unknown" });
    }

    [Theory]
    [InlineData("PlanActive", "StandDown", "emergency-information")]
    [InlineData("RecallOrSuspension", "CompleteMeasure", "measure-inform-customers")]
    public async Task Nothing_ends_before_its_tasks_are_done(string open, string trigger, string task)
    {
        using Case one = await Case.AcceptedAsync();
        await BeginAsync(one, open);

        (await one.RefusedAsync(People.Executive, TriggerActions.Of(trigger))).Code.Should().Be("CF3003");
        foreach (WorkTask other in one.Complaint.Tasks.Where(other => other.Name != task).ToArray())
            await one.DoAsync(People.Quality, new CompleteTask(other.Name));
        (await one.RefusedAsync(People.Executive, TriggerActions.Of(trigger))).Code.Should().Be("CF3003");
        await one.DoAsync(People.Quality, new CompleteTask(task));
        await one.DoAsync(People.Executive, TriggerActions.Of(trigger));
    }

    [Fact]
    public async Task The_lead_is_told_of_an_emergency_and_it_is_escalated_while_no_plan_is_active()
    {
        using Case one = await Case.AcceptedAsync("""{ "Sla": { "Chain": ["DepartmentSupervisor", "Executive"] } }""");
        await one.DoAsync(People.Owner, new DeclareMajor("a fire"));
        await one.House.SendAllAsync();
        one.House.Channel.Notices("DeclareMajor").SelectMany(notice => notice.Recipients).Should()
            .Contain([Roles.Executive, Roles.EmergencyLead]);

        await one.WaitAsync(TimeSpan.FromHours(1));

        one.Complaint.EscalationLevel.Should().Be(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_complaint_of_the_tier_Major_declares_the_emergency_without_any_preset(bool atReceipt)
    {
        using Case one = await Case.ReceivedAsync("""
            { "Sla": { "Tiers": { "Major": { "Rank": 100 } } },
              "Classification": { "Rules": { "fire": { "When": { "Text": { "ContainsAny": ["fire"] } }, "Then": { "Tier": "Major" } } } } }
            """, TestHouse.Kettle(atReceipt ? "fire" : "dent"));
        if (!atReceipt)
            await one.DoAsync(People.Quality, new Reclassify { Tier = "Major", Reason = "it smoked" });

        one.Complaint.StateOf("Emergency").Should().Be("MajorDeclared");
        one.Complaint.StateOf("RegulatorReport").Should().Be("ReportDue");
    }

    [Fact]
    public async Task A_recall_makes_a_report_due_and_gives_its_tasks()
    {
        using Case one = await Case.AcceptedAsync();
        await BeginAsync(one, "RecallOrSuspension");

        one.Complaint.StateOf("RegulatorReport").Should().Be("ReportDue");
        one.Complaint.Tasks.Select(task => (task.Name, task.Role)).Should()
            .BeEquivalentTo([("measure-carry-out", Roles.QualityManager), ("measure-inform-customers", Roles.BusinessManager)]);
    }

    [Fact]
    public async Task Who_waits_for_an_answer_that_may_not_close_the_complaint_is_told()
    {
        using Case one = await Case.AssessedAsync("""{ "Sla": { "Chain": ["DepartmentSupervisor"] } }""");
        await one.DoAsync(People.Owner, new RequestInformation("When?"));
        await one.DoAsync(People.Quality, new RaiseSystemicRisk("K-20", "six cases"));
        await one.WaitAsync(TimeSpan.FromDays(33));
        await one.House.SendAllAsync();

        one.Complaint.StateOf("Waiting").Should().Be("AwaitingComplainant");
        one.House.Channel.Notices("AnswerOverdue").Should().ContainSingle().Which.Recipients.Should().Contain(Roles.CaseOwner);
    }

    private static IEnumerable<Way> AllWays() =>
        from state in Standard.Workflow.Regions[0].States
        where state is { IsEnd: false } && state.Leaf == state
        from trigger in state.Triggers.ToArray()
        where state.Find(trigger)!.Branches.Any(branch => branch.Target is { IsEnd: true })
        select new Way(Standard.Workflow.Triggers[trigger], state.Name);

    private static async Task BeginAsync(Case one, string open)
    {
        (Actor Actor, ComplaintAction Action)[] steps = open switch
        {
            "MajorDeclared" => [(People.Owner, new DeclareMajor("a fire"))],
            "PlanActive" => [(People.Owner, new DeclareMajor("a fire")), (People.Emergency, new ActivatePlan("plan 3"))],
            "RiskSuspected" => [(People.Quality, new RaiseSystemicRisk("K-20", "six cases"))],
            "RecallOrSuspension" =>
                [(People.Quality, new RaiseSystemicRisk("K-20", "six cases")), (People.Executive, new StartRecall("call back 1,200"))],
            "ReportDue" => [(People.Compliance, new CustomAction("RequireReport"))],
            "LegalPending" => [(People.Owner, new RequestLegalReview("May we?"))],
            _ => [(People.Quality, new CommissionExpert { Agency = "laboratory", Scope = "seal", CostBearer = "us" })],
        };
        foreach ((Actor actor, ComplaintAction action) in steps)
            await one.DoAsync(actor, action);
        one.Complaint.Regions.Select(region => region.State).Should().Contain(open);
    }

    /// <summary>Ends all that runs beside the handling, as the complaint stands.</summary>
    private static async Task EndAsync(Case one)
    {
        if (one.Complaint.StateOf("Emergency") == "MajorDeclared")
            await one.DoAsync(People.Emergency, new ActivatePlan("plan 3"));
        await one.CompleteTasksAsync();
        foreach (string state in one.Complaint.Regions.Select(region => region.State).ToArray())
        {
            (Actor Actor, ComplaintAction Action)[] ends = state switch
            {
                "MajorDeclared" or "PlanActive" => [(People.Executive, new StandDown { Reason = "over" })],
                "RiskSuspected" => [(People.Quality, new ClearRisk("none"))],
                "RecallOrSuspension" => [(People.Quality, new CompleteMeasure("all back"))],
                "ReportDue" => [(People.Compliance, new FileReport { Authority = "market supervision", Receipt = "7" })],
                "LegalPending" => [(People.Counsel, new ClearLegalReview("yes"))],
                "ExpertCommissioned" =>
                    [(People.Quality, new AddEvidence { Kind = EvidenceKind.ExpertReport, Source = "laboratory" }),
                        (People.Quality, new ReceiveExpertReport(1))],
                _ => [],
            };
            foreach ((Actor actor, ComplaintAction action) in ends)
                await one.DoAsync(actor, action);
        }
    }

    public sealed record Way(string Trigger, string State);
}
