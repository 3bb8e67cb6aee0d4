using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Replay;
using ComplaintFlow.Rules.Building;

namespace ComplaintFlow.Tests.Handling.Record;

/// <summary>What meets a promise of time carries its proof: a text, whom somebody reached and with which result, a plan.</summary>
public sealed class PromiseProofTests
{
    private const string Rules = """
        { "Sla": { "Always": { "Targets": {
            "Acknowledgement": { "Within": "1h", "Until": "Acknowledged" }, "Answer": { "Within": "24h", "Until": "FirstResponse" },
            "Contact": { "Within": "10m", "Until": "ContactEstablished" }, "Plan": { "Within": "48h", "Until": "PreliminaryPlan" } } } } }
        """;

    [Theory]
    [InlineData("Respond", "Answer")]
    [InlineData("EstablishContact", "Contact")]
    [InlineData("GivePreliminaryPlan", "Plan")]
    [InlineData("Acknowledge", "Acknowledgement")]
    [InlineData("BeginAssessment", "Answer")]
    public async Task A_bare_trigger_meets_no_promise(string trigger, string target)
    {
        using Case one = await Case.ReceivedAsync(Rules);

        (await one.RefusedAsync(TestHouse.Anna, new CustomAction(trigger) { Reason = "r" })).Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3014" && refusal.Remedy.Contains(trigger));
        one.Complaint.Clocks.Single(clock => clock.Target == target).Status.Should().Be(ClockStatus.Running);
    }

    [Fact]
    public async Task A_contact_says_how_and_who_was_reached_and_what_came_of_it()
    {
        using Case one = await Case.ReceivedAsync(Rules);
        one.House.Clock.Advance(TimeSpan.FromMinutes(10));
        await one.DoAsync(People.Intake, new EstablishContact
        {
            Channel = "Phone", With = "her son", Result = "She is well; the kettle is kept.",
        });

        one.Complaint.Contact.Should()
            .BeEquivalentTo(
                new { At = TestHouse.Start.AddMinutes(10), Channel = "Phone", With = "her son", Result = "She is well; the kettle is kept.",
                    By = "ina" });
        (Clock("Contact").IsMetInTime, Clock("Answer").IsMetInTime).Should().Be((true, true));
        (await one.House.EventsAsync<ContactEstablished>(one.Complaint.Id)).Should().ContainSingle().Which.Contact.Should()
            .Be(one.Complaint.Contact);

        Clock Clock(string target) => one.Complaint.Clocks.Single(clock => clock.Target == target);
    }

    [Fact]
    public async Task A_preliminary_plan_is_on_record_with_its_text()
    {
        using Case one = await Case.ReceivedAsync(Rules);
        await one.DoAsync(People.Owner, new GivePreliminaryPlan("We test it by Friday."));

        one.Complaint.PreliminaryPlan.Should().Be(new PreliminaryPlan
        {
            At = TestHouse.Start, Text = "We test it by Friday.", By = "otto",
        });
        one.Complaint.Clocks.Single(clock => clock.Target == "Plan").IsMetInTime.Should().BeTrue();
    }

    [Theory]
    [InlineData("Acknowledge", "Acknowledgement", "We have your letter.", "Email")]
    [InlineData("Respond", "Answer", "We look into it.", null)]
    public async Task What_the_complainant_was_told_is_in_the_journal(string trigger, string target, string text, string? channel)
    {
        using Case one = await Case.ReceivedAsync(Rules);
        await one.DoAsync(People.Intake, TriggerActions.Of(trigger));

        one.Complaint.Clocks.Single(clock => clock.Target == target).IsMetInTime.Should().BeTrue();
        (await one.House.EventsAsync<MessageExchanged>(one.Complaint.Id)).Select(told => (told.FromComplainant, told.Channel, told.Text))
            .Should().Equal((false, channel, text));
    }

    [Fact]
    public async Task The_host_acknowledges_by_itself_with_what_it_sent()
    {
        using Case one = await Case.ReceivedAsync(Rules);
        await one.DoAsync(Actor.System, new Acknowledge("Your number is 17.") { Channel = "Email" });

        one.Complaint.Clocks.Single(clock => clock.Target == "Acknowledgement").IsMetInTime.Should().BeTrue();
    }

    /// <summary>Triggers that meet something and need no data: what they rest on is on record already, or is sent by them.</summary>
    private static readonly string[] s_proved =
    [
        "CompleteExecution", // each part of the settlement is done with proof
        "RemindComplainant", // the notice itself is the reminder
    ];

    [Fact]
    public void Every_trigger_of_the_standard_workflow_that_reaches_a_milestone_has_an_action_that_asks_for_proof()
    {
        IEnumerable<string> meeting = RuleBookBuilder.Standard.Workflow.Regions.Values.SelectMany(region => region.States.Values)
            .SelectMany(state => state.On)
            .Where(on => on.Value.Do.Milestones.Count > 0 || on.Value.Branches.Values.Any(branch => branch.Do.Milestones.Count > 0))
            .Select(on => on.Key).Distinct(StringComparer.Ordinal).ToArray();

        meeting.Should().Contain("Respond");
        meeting.Where(trigger => ActionTypes.Find(trigger) is null).Should().BeEquivalentTo(s_proved);
    }

    [Fact]
    public async Task A_history_that_is_tried_out_needs_no_proof()
    {
        using Case one = await Case.ReceivedAsync(Rules);
        var history = new HistoricalCase
        {
            Id = "1", Intake = TestHouse.Kettle() with { ReceivedAt = TestHouse.Start },
            Events = [new(TestHouse.Start.AddHours(1), "EstablishContact", IsTrigger: true),
                new(TestHouse.Start.AddHours(2), "PreliminaryPlan")],
        };

        ReplayedCase replayed = new HistoryReplay(one.House.Book).Run(history);

        (replayed.Applied, replayed.Refusals.Count).Should().Be((2, 0));
        replayed.Complaint!.Clocks.Where(clock => clock.Target is "Answer" or "Plan").Should().OnlyContain(clock => clock.IsMetInTime);
    }
}
