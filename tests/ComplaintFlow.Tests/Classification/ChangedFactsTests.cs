using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Classification;

/// <summary>Rules are evaluated again if something changes that they read, whatever changes it.</summary>
public sealed class ChangedFactsTests
{
    /// <summary>A target of the tier that the rule gives.</summary>
    private const string Tiers = """
        "Sla": { "Tiers": { "Lab": { "Rank": 1, "Targets": { "Test": { "Within": "48h", "Until": "Investigating" } } },
                            "Major": { "Rank": 9 } } }
        """;

    private static string Rule(string when, string then = """{ "Tags": ["seen"] }""", string more = "") =>
        $$"""{ "Classification": { "Rules": { "one": { "When": {{when}}, "Then": {{then}} } } }, {{Tiers}} {{more}} }""";

    [Theory]
    [InlineData("""{ "Department": "Lab" }""", "Transfer")]
    [InlineData("""{ "Owner": "bob" }""", "Assign")]
    [InlineData("""{ "State": "UnderAssessment" }""", "BeginAssessment")]
    [InlineData("""{ "States": "UnderAssessment" }""", "BeginAssessment")]
    [InlineData("""{ "Urgency": "Immediate" }""", "BeginAssessment")]
    [InlineData("""{ "EscalationLevel": { "AtLeast": 1 } }""", "Escalate")]
    [InlineData("""{ "Milestones": "FirstResponse" }""", "Respond")]
    [InlineData("""{ "OpenTasks": "n" }""", "AddTask")]
    [InlineData("""{ "Outcome": "Withdrawn" }""", "Withdraw")]
    [InlineData("""{ "Verification": "Confirmed" }""", "VerifyFacts")]
    public async Task A_rule_is_evaluated_again_by_the_action_that_changes_what_it_reads(string when, string trigger)
    {
        using var house = new TestHouse(Rule(when));
        Complaint complaint = await house.ReceiveAsync();
        complaint.Classification.Tags.Should().BeEmpty();

        complaint = await house.DoAsync(complaint.Id, trigger switch
        {
            "Transfer" => new Transfer { Department = "Lab", Reason = "it must be tested" },
            "Assign" => new Assign { Owner = "bob" },
            "BeginAssessment" => new BeginAssessment { Severity = Severity.Low, Urgency = Urgency.Immediate },
            _ => TriggerActions.Of(trigger),
        });

        complaint.Classification.Tags.Should().Equal("seen");
    }

    [Fact]
    public async Task It_does_not_matter_whether_a_complaint_came_to_the_department_or_was_transferred_to_it()
    {
        using var house = new TestHouse(Rule("""{ "Department": "Lab" }""", """{ "Tier": "Lab" }"""));
        Complaint came = await house.ReceiveAsync(TestHouse.Kettle() with { Department = "Lab" });
        Complaint moved = await house.ReceiveAsync();

        moved = await house.DoAsync(moved.Id, new Transfer { Department = "Lab", Reason = "it must be tested" });

        moved.Tier.Should().Be("Lab");
        moved.Clocks.Select(clock => (clock.Target, clock.DueAt)).Should().Equal(came.Clocks.Select(clock => (clock.Target, clock.DueAt)));
    }

    [Fact]
    public async Task The_condition_of_a_target_begins_to_hold_with_the_receipt_or_with_the_transfer()
    {
        using var house = new TestHouse("""
            { "Sla": { "Always": { "Targets": {
                "Test": { "Within": "48h", "From": { "When": { "Department": "Lab" } }, "Until": "Investigating" },
                "Home": { "Within": "4h", "Until": { "When": { "Department": "Lab" } } },
                "Gone": { "Within": "4h", "Until": "FirstResponse", "Cancel": { "When": { "Department": "Lab" } } } } } } }
            """);
        Complaint came = await house.ReceiveAsync(TestHouse.Kettle() with { Department = "Lab" });
        Complaint moved = await house.ReceiveAsync();
        moved.Clocks.Select(clock => clock.Target).Should().BeEquivalentTo("Home", "Gone");

        moved = await house.DoAsync(moved.Id, new Transfer { Department = "Lab", Reason = "it must be tested" });

        foreach (Complaint complaint in new[] { came, moved })
        {
            complaint.Clocks.Select(clock => (clock.Target, clock.Status)).Should().BeEquivalentTo(
                [("Test", ClockStatus.Running), ("Home", ClockStatus.Met), ("Gone", ClockStatus.Cancelled)]);
        }
    }

    [Fact]
    public async Task A_result_goes_when_its_reason_goes()
    {
        using var house = new TestHouse(Rule("""{ "Department": "Lab" }""", """{ "Tier": "Lab" }"""));
        Complaint complaint = await house.ReceiveAsync(TestHouse.Kettle() with { Department = "Lab" });

        complaint = await house.DoAsync(complaint.Id, new Transfer { Department = "Service", Reason = "a matter of conduct" });

        complaint.Tier.Should().BeNull();
        complaint.Clocks.Should().ContainSingle().Which.Status.Should().Be(ClockStatus.Cancelled);
    }

    [Fact]
    public async Task What_a_person_decided_stays()
    {
        using var house = new TestHouse(Rule("""{ "Department": "Lab" }""", """{ "Tier": "Lab", "Category": "Test" }"""));
        Complaint complaint = await house.ReceiveAsync();
        await house.DoAsync(complaint.Id, new Reclassify { Tier = "Major", Reason = "two people were hurt" });

        complaint = await house.DoAsync(complaint.Id, new Transfer { Department = "Lab", Reason = "it must be tested" });

        complaint.Tier.Should().Be("Major", "the decision of a person takes precedence");
        complaint.Category.Should().Be("Test", "the person did not decide about it");
    }

    [Fact]
    public async Task Nothing_is_recorded_if_no_rule_reads_what_changes()
    {
        using var house = new TestHouse(Rule("""{ "Department": "Lab" }"""));
        Complaint complaint = await house.ReceiveAsync(TestHouse.Kettle() with { Department = "Lab" });

        await house.DoAsync(complaint.Id, new BeginAssessment { Severity = Severity.High });
        await house.DoAsync(complaint.Id, new AddNote("n"));

        (await house.EventsAsync<Classified>(complaint.Id)).Should().HaveCount(2, "the receipt and the assessment by a person classify it");
    }

    [Theory]
    [InlineData(1, 47)]
    [InlineData(48, 0)]
    public async Task What_a_step_changes_counts_no_matter_when_somebody_looks(int first, int then)
    {
        using var house = new TestHouse("""
            { "Classification": { "Rules": { "high": { "When": { "EscalationLevel": { "AtLeast": 1 } }, "Then": { "Tier": "High" } } } },
              "Sla": { "Tiers": { "High": { "Rank": 1, "Targets": { "Boss": { "Within": "4h", "Until": "FirstResponse" } } } },
                       "Always": { "Targets": { "Answer": { "Within": "1h", "Until": "FirstResponse", "Steps": { "late": { "At": "100%", "Escalate": true } } } } } } }
            """);
        ComplaintId id = (await house.ReceiveAsync()).Id;

        await house.WakeAsync(id, TimeSpan.FromHours(first));
        Complaint complaint = await house.WakeAsync(id, TimeSpan.FromHours(then));

        complaint.Tier.Should().Be("High");
        Clock boss = complaint.Clocks.Single(clock => clock.Target == "Boss");
        boss.BreachedAt.Should().Be(TestHouse.Start.AddHours(4));
    }

    [Fact]
    public async Task Guards_see_what_due_work_has_changed()
    {
        using var house = new TestHouse("""
            { "Classification": { "Rules": { "high": { "When": { "EscalationLevel": { "AtLeast": 1 } }, "Then": { "Flags": ["Hot"] } } } },
              "Workflow": { "Initial": "Open", "States": { "Open": { "On": { "Cool": { "To": "Done", "When": { "Flags": { "HasNone": ["Hot"] } } } } }, "Done": { "Closed": true } } },
              "Sla": { "Always": { "Targets": { "Answer": { "Within": "1h", "Until": "Done", "Steps": { "late": { "At": "100%", "Escalate": true } } } } } } }
            """);
        ComplaintId id = (await house.ReceiveAsync()).Id;
        house.Clock.Advance(TimeSpan.FromHours(2));

        (await house.ActAsync(id, new CustomAction("Cool"))).Refusals.Should().ContainSingle();
        (await house.Service.GetPermittedActionsAsync(id, TestHouse.Anna)).Single(action => action.Trigger == "Cool").IsPermitted
            .Should().BeFalse();
    }

    [Fact]
    public async Task A_tier_that_comes_with_the_end_leaves_no_clock_running()
    {
        using var house = new TestHouse(Rule("""{ "Outcome": "Withdrawn" }""", """{ "Tier": "Lab" }"""));
        Complaint complaint = await house.ReceiveAsync();
        house.Clock.Advance(TimeSpan.FromHours(1));

        complaint = await house.DoAsync(complaint.Id, new Withdraw { Reason = "it works again" });

        complaint.Tier.Should().Be("Lab");
        complaint.Clocks.Should().ContainSingle().Which.Status.Should().Be(ClockStatus.Cancelled);
        complaint.NextDueAt.Should().BeNull();
    }

    [Fact]
    public async Task Rules_that_take_back_their_own_reason_come_to_an_end()
    {
        using var house = new TestHouse(Rule(
            """{ "States": { "HasAny": ["UnderAssessment"], "HasNone": ["MajorDeclared"] } }""", """{ "Tier": "Major" }"""));
        Complaint complaint = await house.ReceiveAsync();

        complaint = await house.FireAsync(complaint.Id, "BeginAssessment");

        complaint.StateOf("Emergency").Should().Be("MajorDeclared", "the emergency was declared while the tier was Major");
        complaint.Tier.Should().BeNull("the declared emergency took the reason away");
        (await house.EventsAsync<Classified>(complaint.Id)).TakeLast(2).Select(one => one.Outcome.Tier).Should().Equal("Major", null);
    }

    [Fact]
    public async Task A_department_that_routing_gives_is_seen_by_the_rules_at_the_receipt()
    {
        using var house = new TestHouse(Rule(
            """{ "Department": "Lab" }""", """{ "Tier": "Lab" }""",
            """, "Routing": { "At": "Receipt", "Departments": { "Lab": {} }, "Rules": { "all": { "When": { "Text": { "Exists": true } }, "Department": "Lab" } } }"""));

        Complaint complaint = await house.ReceiveAsync();

        complaint.Tier.Should().Be("Lab");
        complaint.Clocks.Should().ContainSingle();
    }

    [Fact]
    public async Task A_replay_decides_as_the_service_does()
    {
        string rules = Rule("""{ "State": "UnderAssessment" }""", """{ "Tier": "Lab" }""");
        using var house = new TestHouse(rules);
        Complaint live = await house.ReceiveAsync();
        live = await house.FireAsync(live.Id, "BeginAssessment");
        var history = new ComplaintFlow.Handling.Replay.HistoricalCase
        {
            Id = live.Number, Intake = TestHouse.Kettle() with { ReceivedAt = TestHouse.Start },
            Events = [new(TestHouse.Start, "BeginAssessment", IsTrigger: true)],
        };

        Complaint? replayed = new ComplaintFlow.Handling.Replay.HistoryReplay(house.Book).Run(history).Complaint;

        replayed!.Tier.Should().Be(live.Tier).And.Be("Lab");
        replayed.Clocks.Select(clock => (clock.Target, clock.DueAt)).Should()
            .Equal(live.Clocks.Select(clock => (clock.Target, clock.DueAt)));
    }
}
