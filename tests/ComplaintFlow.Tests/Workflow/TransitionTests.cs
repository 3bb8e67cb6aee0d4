using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;

namespace ComplaintFlow.Tests.Workflow;

public sealed class TransitionTests
{
    private const string Marks = """, "Milestones": { "a1": "", "a2": "", "b1": "", "b2": "", "c1": "", "c2": "", "t": "", "u": "" }""";

    private const string Branching = """
        { "Initial": "A", "States": {
            "A": { "On": { "Go": { "Do": { "Milestone": "t" },
                "Branches": { "last": { "Order": 3, "When": { "Channel": { "StartsWith": "W" } }, "To": "Web" },
                              "first": { "Order": 1, "When": { "Channel": "Web", "Demands": "Refund" }, "To": "Refund", "Do": { "Milestone": "u" } } }
                OTHERWISE } } },
            "Web": { "Final": true }, "Refund": { "Final": true }, "Else": { "Final": true } } }
        """;

    [Theory]
    [InlineData("Web", true, "Refund", "t,u,-> Refund")]
    [InlineData("Web", false, "Web", "t,-> Web")]
    [InlineData("Window", true, "Web", "t,-> Web")]
    [InlineData("Phone", true, "Else", "t,-> Else")]
    public async Task The_first_branch_by_order_that_holds_is_taken_or_else_the_otherwise(
        string channel, bool refund, string state, string events)
    {
        Intake intake = TestHouse.Kettle() with { Channel = channel, Demands = refund ? [Demand.Refund(1, "CNY")] : [] };
        using Flow flow = await Flow.BeginAsync(Branching.Replace("OTHERWISE", ", \"Otherwise\": { \"To\": \"Else\" }"), Marks, intake);

        (await flow.FireAsync("Go")).State.Should().Be(state);

        string.Join(',', await flow.LastAsync()).Should().Be(events);
    }

    [Fact]
    public async Task Without_an_otherwise_no_branch_means_refusal()
    {
        using Flow flow = await Flow.BeginAsync(
            Branching.Replace("OTHERWISE", "").Replace(", \"Else\": { \"Final\": true }", ""), Marks, TestHouse.Kettle() with
            {
                Channel = "Phone",
            });

        Refusal refusal = await flow.RefusedAsync("Go");

        refusal.Code.Should().Be("CF3003");
        refusal.Remedy.Should().Contain("Channel is Web").And.Contain(" or ").And.Contain("Channel starts with W");
    }

    private const string Nested = """
        { "Initial": "Outer", "States": {
            "Outer": { "Initial": "In1", "Entry": { "Milestone": "a1" }, "Exit": { "Milestone": "a2" },
                "On": { "Again": { "To": "Outer" }, "Note": { "Do": { "Milestone": "t" } }, "Skip": { "Ignore": true }, "Leave": { "To": "Other" }, "Same": { "To": "In2" } } },
            "In1": { "Parent": "Outer", "Entry": { "Milestone": "b1" }, "Exit": { "Milestone": "b2" }, "On": { "Next": { "To": "In2" }, "Self": { "To": "In1", "Do": { "Milestone": "u" } } } },
            "In2": { "Parent": "Outer", "Entry": { "Milestone": "c1" }, "Exit": { "Milestone": "c2" }, "On": { "Leave": { "To": "Outer" } } },
            "Other": { "On": { "Back": { "To": "Outer" }, "Deep": { "To": "In2" } } } } }
        """;

    [Fact]
    public async Task Entering_a_state_enters_its_initial_substate_from_the_outside_in()
    {
        using Flow flow = await Flow.BeginAsync(Nested, Marks);

        flow.Complaint.State.Should().Be("In1");
        (await flow.LastAsync()).Should().Equal("Received", "Received", "Outer", "a1", "In1", "b1");
    }

    [Theory]
    [InlineData("Next", "In2", "b2,-> In2,c1")]
    [InlineData("Self", "In1", "b2,u,-> In1,b1")]
    [InlineData("Again", "In1", "b2,a2,Outer,a1,-> In1,b1")]
    [InlineData("Same", "In2", "b2,-> In2,c1")]
    [InlineData("Leave", "Other", "b2,a2,-> Other")]
    [InlineData("Note", "In1", "t")]
    [InlineData("Skip", "In1", "")]
    [InlineData("Leave,Back", "In1", "Outer,a1,-> In1,b1")]
    [InlineData("Leave,Deep", "In2", "Outer,a1,-> In2,c1")]
    [InlineData("Next,Leave", "In1", "c2,a2,Outer,a1,-> In1,b1")]
    public async Task What_is_left_is_left_from_the_inside_out_and_what_is_entered_from_the_outside_in(
        string triggers, string state, string events)
    {
        using Flow flow = await Flow.BeginAsync(Nested, Marks);

        foreach (string trigger in triggers.Split(','))
            await flow.FireAsync(trigger);

        flow.Complaint.State.Should().Be(state);
        string.Join(',', await flow.LastAsync()).Should().Be(events);
    }

    [Fact]
    public async Task Reentry_is_an_event_from_the_state_to_itself_and_moves_only_the_last_instant_of_its_milestone()
    {
        using Flow flow = await Flow.BeginAsync(Nested, Marks);
        flow.House.Clock.Advance(TimeSpan.FromHours(1));

        Complaint complaint = await flow.FireAsync("Self");

        (await flow.House.EventsAsync<StateEntered>(complaint.Id)).Should()
            .ContainSingle(entered => entered.From == "In1" && entered.To == "In1" && entered.Trigger == "Self");
        complaint.MilestoneOf("In1").Should().Be(new Milestone("In1", TestHouse.Start, TestHouse.Start.AddHours(1)));
    }

    [Fact]
    public async Task Effects_escalate_and_notify()
    {
        using Flow flow = await Flow.BeginAsync(
            """{ "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B", "Do": { "Escalate": true, "Notify": ["Executive", "CaseOwner"] } } } }, "B": { "Final": true, "Entry": { "Escalate": true } } } }""");

        (await flow.FireAsync("Go")).EscalationLevel.Should().Be(2);
        await flow.House.SendAllAsync();

        flow.House.Channel.Notices("Go").Should().ContainSingle().Which.Recipients.Should().Equal("Executive", "CaseOwner");
        (await flow.House.EventsAsync<Escalated>(flow.Complaint.Id)).Select(escalated => escalated.Level).Should().Equal(1, 2);
    }

    [Fact]
    public async Task A_final_state_cancels_the_clocks_that_run_and_keeps_those_that_were_met()
    {
        using Flow flow = await Flow.BeginAsync(
            """{ "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B", "Do": { "Milestone": "t" } } } }, "B": { "Final": true } } }""",
            Marks + """, "Sla": { "Always": { "Targets": { "Met": { "Within": "1h", "Until": "t" }, "Open": { "Within": "1h", "Until": "u" }, "ByState": { "Within": "1h", "Until": "B" } } } }""");

        Complaint complaint = await flow.FireAsync("Go");

        complaint.Clocks.ToDictionary(clock => clock.Target, clock => clock.Status, StringComparer.Ordinal).Should()
            .Equal(new Dictionary<string, ClockStatus>(StringComparer.Ordinal)
        {
            ["ByState"] = ClockStatus.Met, ["Met"] = ClockStatus.Met, ["Open"] = ClockStatus.Cancelled,
        });
        (await flow.House.Processor.ProcessDueAsync()).Should().Be(0);
    }
}
