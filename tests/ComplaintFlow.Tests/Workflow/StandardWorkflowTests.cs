using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Rules;
using ComplaintFlow.Workflow;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Tests.Workflow;

public sealed class StandardWorkflowTests
{
    /// <summary>Nothing that runs beside the handling is open.</summary>
    private static readonly string[] AtRest = ["Active", "NoEmergency", "NoRisk", "NoReportDue", "NoLegalReview", "NoExpert"];

    /// <summary>What the reference machine has no number for.</summary>
    private static readonly string[] Unnumbered =
    [
        "Open GivePreliminaryPlan", "Open Exempt", "Open ExplainBreach", "Open Assign", "Open Reclassify", "Open AddNote",
        "Rejected CloseRejected", "MajorDeclared DeclareMajor", "PlanActive DeclareMajor", "ReportDue RequireReport",
        "AwaitingComplainant StopWaiting", "AwaitingComplainant AnswerOverdue", "MajorDeclared EmergencyOverdue",
        "PlanActive EmergencyOverdue", "RiskSuspected RiskOverdue", "RecallOrSuspension RiskOverdue",
        "ReportDue ReportOverdue", "Rejected RejectionOverdue", "LegalPending LegalReviewOverdue",
    ];

    /// <summary>Where an action leads on a condition, other than its row says.</summary>
    private static readonly Dictionary<string, string[]> Detours = new(StringComparer.Ordinal)
    {
        ["ApproveReport"] = [""], ["ProposeOptions"] = ["Negotiating", "PendingApproval"], ["Approve"] = [""],
        ["FollowUpSatisfied"] = ["Closed"],
    };

    private static readonly RuleBook Standard = Book.Good("{}");

    public static TheoryData<StandardRow> Rows { get; } = [.. StandardRow.All];

    [Theory]
    [MemberData(nameof(Rows), DisableDiscoveryEnumeration = true)]
    public void A_row_leads_where_it_should_and_only_for_those_who_may(StandardRow row)
    {
        CompiledRegion region = Region(row.Region);
        foreach (CompiledState from in row.States.Select(state => region.Find(state)!))
        {
            CompiledTransition? transition = from.Find(Standard.Workflow.TriggerId(row.Trigger)!.Value);

            transition.Should().NotBeNull("row {0} is possible in {1}", row, from.Name);
            transition!.Roles.Should().BeEquivalentTo(row.AllRoles, "of {0}", row);
            (transition.Branches[^1].Target?.Name ?? "").Should().Be(row.To, "of {0}", row);
            transition.Branches.SkipLast(1).Select(branch => branch.Target?.Name ?? "").Distinct(StringComparer.Ordinal).Should()
                .BeEquivalentTo(
                    row is { From: "InMediation", Trigger: "ProposeOptions" } ? [""] : row.From == "InMediation" ? []
                        : Detours.GetValueOrDefault(row.Trigger, []), "of {0}", row);
        }
    }

    [Fact]
    public void All_rows_but_that_of_erasure_are_there_and_nothing_that_has_no_row()
    {
        StandardRow.All.Select(row => row.Number).Where(number => number > 0).Distinct().Should()
            .Equal(Enumerable.Range(2, 51).Where(number => number != 39), "39 is the erasure, to which nothing leads yet");
        Region(WorkflowDefinition.MainRegion).Initial.Name.Should().Be("Received", "row 1 is the receipt");

        IEnumerable<string> written = Standard.Definition.Workflow.Regions.Values.SelectMany(region => region.States)
            .SelectMany(state => state.Value.On.Keys, (state, trigger) => $"{state.Key} {trigger}");
        written.Should()
            .BeEquivalentTo(StandardRow.All.SelectMany(row => row.States, (row, state) => $"{state} {row.Trigger}").Concat(Unnumbered));
    }

    [Fact]
    public void What_is_possible_in_every_open_state_is_inherited_by_each()
    {
        CompiledState open = Region(WorkflowDefinition.MainRegion).Find("Open")!;
        int[] triggers = [.. open.Triggers];

        Region(WorkflowDefinition.MainRegion).States.Where(state => state != open && state.IsWithin(open)).Should().HaveCount(15)
            .And.OnlyContain(state => triggers.All(trigger => state.Find(trigger) == open.Find(trigger)));
    }

    [Theory]
    [InlineData("CloseUnresolved", "Deadlocked",
        "MajorDeclared PlanActive RiskSuspected RecallOrSuspension ReportDue LegalPending ExpertCommissioned")]
    [InlineData("NoResponse", "Investigating",
        "MajorDeclared PlanActive RiskSuspected RecallOrSuspension ReportDue LegalPending ExpertCommissioned")]
    [InlineData("Archive", "Closed", "MajorDeclared PlanActive RiskSuspected RecallOrSuspension ReportDue LegalPending ExpertCommissioned")]
    [InlineData("Archive", "Withdrawn",
        "MajorDeclared PlanActive RiskSuspected RecallOrSuspension ReportDue LegalPending ExpertCommissioned")]
    [InlineData("Archive", "Merged", "MajorDeclared PlanActive RiskSuspected RecallOrSuspension ReportDue LegalPending ExpertCommissioned")]
    [InlineData("Approve", "PendingApproval", "LegalPending LegalObjected")]
    [InlineData("Approve", "InMediation", "LegalPending LegalObjected")]
    [InlineData("SendOffer", "Negotiating", "LegalPending LegalObjected")]
    [InlineData("SendFinalResponse", "Negotiating", "LegalPending LegalObjected")]
    [InlineData("SendFinalResponse", "Deadlocked", "LegalPending LegalObjected")]
    [InlineData("MediationSettled", "InMediation", "LegalPending LegalObjected")]
    [InlineData("FastTrack", "Accepted",
        "MajorDeclared PlanActive StoodDown RiskSuspected RecallOrSuspension MeasureCompleted ReportDue ReportFiled ReportWaived "
        + "LegalPending LegalCleared LegalObjected ExpertCommissioned ExpertReported")]
    [InlineData("FollowUpSatisfied", "AwaitingFollowUp",
        "MajorDeclared PlanActive RiskSuspected ReportDue LegalPending ExpertCommissioned")]
    [InlineData("Unreachable", "AwaitingFollowUp", "MajorDeclared PlanActive RiskSuspected ReportDue LegalPending ExpertCommissioned")]
    [InlineData("FindNoLiability", "InProceedings",
        "MajorDeclared PlanActive RiskSuspected RecallOrSuspension ReportDue LegalPending ExpertCommissioned")]
    [InlineData("CloseRejected", "Rejected",
        "MajorDeclared PlanActive RiskSuspected RecallOrSuspension ReportDue LegalPending ExpertCommissioned")]
    public void An_action_is_blocked_by_what_is_open_beside_it_and_by_nothing_else(string trigger, string state, string blocking)
    {
        string[] beside = [.. Standard.Workflow.Regions.Skip(1).SelectMany(region => region.States).Select(one => one.Name)];
        // An action that asks for the waiting region waits in it.
        string waiting = trigger == "NoResponse" ? "AwaitingComplainant" : "Active";

        IsPermitted(trigger, state, waiting).Should().BeTrue();
        beside.Where(open => open != "Active" && !IsPermitted(trigger, state, waiting, open)).Should().BeEquivalentTo(blocking.Split(' '));
    }

    [Fact]
    public void No_response_closes_only_what_waits_for_the_complainant() =>
        IsPermitted("NoResponse", "Investigating", "Active").Should().BeFalse();

    [Theory]
    [InlineData("CloseUnresolved", "Deadlocked")]
    public void A_complaint_is_not_closed_unresolved_before_its_final_response(string trigger, string state)
    {
        IsPermitted(trigger, At(state) with { Resolution = null }).Should().BeFalse();
        IsPermitted(trigger, At(state)).Should().BeTrue();
    }

    [Theory]
    [InlineData("SubmitReport", "Investigating")]
    [InlineData("Archive", "Closed")]
    public void Open_tasks_are_waited_for(string trigger, string state)
    {
        WorkTask task = new() { Id = 1, Name = "lab-test", CreatedAt = TestHouse.Start };

        IsPermitted(trigger, At(state) with { Tasks = [task] }).Should().BeFalse();
        IsPermitted(trigger, At(state) with { Tasks = [task with { DoneAt = TestHouse.Start }] }).Should().BeTrue();
    }

    [Theory]
    [InlineData("Tier", false)]
    [InlineData("Flags", false)]
    [InlineData("Emergency", false)]
    [InlineData("Facts", false)]
    [InlineData("Nothing", true)]
    public void What_endangers_somebody_or_is_contradicted_takes_no_fast_track(string what, bool permitted)
    {
        ClassificationOutcome judged = what switch
        {
            "Tier" => ClassificationOutcome.None with { Tier = "Major", Severity = Severity.Low },
            "Flags" => ClassificationOutcome.None with { Flags = ["Group"], Severity = Severity.Low },
            _ => ClassificationOutcome.None with { Severity = Severity.Low },
        };
        Complaint accepted = what == "Emergency" ? At("Accepted", "MajorDeclared") : At("Accepted");
        FactCheck[] checks = what == "Facts" ? [new("order", CheckResult.Contradicted, TestHouse.Start, "ina")] : [];

        IsPermitted("FastTrack", accepted with { Classification = judged, FactChecks = checks }).Should().Be(permitted);
    }

    [Fact]
    public async Task A_major_complaint_makes_a_report_due_that_is_filed_or_waived_before_it_closes()
    {
        using var house = new TestHouse();
        Complaint complaint = await house.ReceiveAsync();

        complaint = await house.FireAsync(complaint.Id, "DeclareMajor");
        complaint.StateOf("RegulatorReport").Should().Be("ReportDue");
        await house.SendAllAsync();

        house.Channel.Notices("DeclareMajor").Should().ContainSingle().Which.Recipients.Should().Equal("Executive", "EmergencyLead");
        house.Channel.Notices("RequireReport").Should().ContainSingle().Which.Recipients.Should().Equal("ComplianceOfficer");
        (await house.FireAsync(complaint.Id, "WaiveReport")).StateOf("RegulatorReport").Should().Be("ReportWaived");
    }

    [Fact]
    public async Task Who_does_not_answer_is_no_longer_waited_for()
    {
        using var house = new TestHouse();
        Complaint complaint = await house.ReceiveAsync();
        await house.FireAsync(complaint.Id, "BeginAssessment");
        await house.FireAsync(complaint.Id, "RequestInformation");
        await house.FireAsync(complaint.Id, "RemindComplainant");
        await house.FireAsync(complaint.Id, "RemindComplainant");

        complaint = await house.FireAsync(complaint.Id, "NoResponse", Actor.System);

        (complaint.State, complaint.StateOf("Waiting")).Should().Be(("Closed", "Active"));
    }

    private static CompiledRegion Region(string name) => Standard.Workflow.Regions.Single(region => region.Name == name);

    internal static bool IsPermitted(string trigger, string state, params string[] beside) => IsPermitted(trigger, At(state, beside));

    private static bool IsPermitted(string trigger, Complaint complaint)
    {
        var everybody = Actor.Of("anna", [.. Roles.BuiltIn]);
        return Permissions.ByWorkflow(
            Standard.Workflow, everybody, new ConditionScope(complaint, new KeywordHits(Standard.Workflow.Keywords)),
            NamedPredicates.AssumeTrue)
            .Single(action => action.Trigger == trigger).IsPermitted;
    }

    /// <summary>A complaint in a state, as if it had come there, with the regions at rest but for those named.</summary>
    private static Complaint At(string state, params string[] beside)
    {
        string[] states = [state, .. AtRest, .. beside];
        return new Complaint
        {
            Id = ComplaintId.New(TestHouse.Start), Number = "1", Workflow = Standard.WorkflowHash, Channel = "Web",
            ReceivedAt = TestHouse.Start, Subject = "s", Description = "d",
            Complainant = new Complainant(), Assessment = new()
            {
                At = TestHouse.Start, By = "ina",
            }, Classification = ClassificationOutcome.None with { Severity = Severity.Low },
            Requests = [new() { Questions = ["q"], AskedAt = TestHouse.Start, Reminders = 2 }],
            FollowUp = new FollowUp
            {
                Attempts = [.. Enumerable.Range(0, 3)
                    .Select(day => new ContactAttempt(TestHouse.Start.AddDays(day), FollowUpMethod.Phone, Reached: false))],
            },
            Resolution = new Resolution { Response = new FinalResponse("Letter", TestHouse.Start, IsFinal: true, "") },
            Regions = [.. Standard.Workflow.Regions.Select(
                region => new RegionState(region.Name, states.Last(name => region.Find(name) is not null)))],
        };
    }
}
