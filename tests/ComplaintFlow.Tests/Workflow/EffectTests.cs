using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Workflow;

public sealed class EffectTests
{
    private const string Machine = """
        { "Initial": "A", "States": { "A": { "On": {
            "Start": { "Do": { "Start": ["Answer", "Visit"] } }, "Cancel": { "Do": { "Cancel": "answer" } }, "Again": { "Do": { "Start": "Answer", "Cancel": "Answer" } },
            "Reclassify": {}, "Done": { "To": "B" } } }, "B": { "Final": true } } }
        """;

    private const string Targets = """
        , "Sla": {
            "Always": { "Targets": { "Answer": { "Within": "4h", "From": "Classified", "Until": "B" } } },
            "Tiers": { "High": { "Rank": 2, "Targets": { "Visit": { "Within": "1h", "From": "B", "Until": "FirstResponse" } } },
                       "Low": { "Rank": 1, "Targets": { "Visit": { "Within": "2h", "From": "B", "Until": "FirstResponse", "When": { "Channel": "Phone" } } } } } }
        """;

    [Fact]
    public async Task A_clock_starts_now_whatever_starts_its_target_and_one_that_runs_goes_on()
    {
        using Flow flow = await Flow.BeginAsync(Machine, Targets);
        flow.House.Clock.Advance(TimeSpan.FromHours(1));

        Complaint complaint = await flow.FireAsync("Start");
        complaint.Clocks.Should().ContainSingle("the complaint has no tier that has a Visit").Which.DueAt.Should()
            .Be(TestHouse.Start.AddHours(5));

        flow.House.Clock.Advance(TimeSpan.FromHours(1));
        (await flow.FireAsync("Start")).Clocks.Should().ContainSingle().Which.StartedAt.Should().Be(TestHouse.Start.AddHours(1));
        (await flow.FireAsync("Done")).Clocks.Should().ContainSingle().Which.IsMetInTime.Should().BeTrue();
    }

    [Theory]
    [InlineData("High", 1)]
    [InlineData("Low", null)]
    public async Task The_target_of_the_complaints_tier_is_meant_where_its_condition_holds(string tier, int? hours)
    {
        using Flow flow = await Flow.BeginAsync(Machine, Targets);
        await flow.House.DoAsync(flow.Complaint.Id, new Reclassify { Tier = tier, Reason = "r" });

        Complaint complaint = await flow.FireAsync("Start");

        complaint.Clocks.Where(clock => clock.Target == "Visit").Select(clock => clock.DueAt)
            .Should().Equal(hours is { } within ? [TestHouse.Start.AddHours(within)] : Array.Empty<DateTimeOffset>());
    }

    [Fact]
    public async Task A_cancelled_clock_says_which_trigger_did_it_and_a_target_that_does_not_run_is_passed_over()
    {
        using Flow flow = await Flow.BeginAsync(Machine, Targets);
        (await flow.FireAsync("Cancel")).Clocks.Should().BeEmpty();
        await flow.FireAsync("Start");

        Complaint complaint = await flow.FireAsync("Cancel");

        complaint.Clocks.Should().ContainSingle().Which.Status.Should().Be(ClockStatus.Cancelled);
        (await flow.House.EventsAsync<ClockCancelled>(complaint.Id)).Should().ContainSingle().Which.Why.Should().Be("Cancel cancels it");
    }

    [Fact]
    public async Task Cancelling_comes_before_starting_so_that_both_together_begin_anew()
    {
        using Flow flow = await Flow.BeginAsync(Machine, Targets);
        await flow.FireAsync("Start");
        flow.House.Clock.Advance(TimeSpan.FromHours(3));

        (await flow.FireAsync("Again")).Clocks.Select(clock => (clock.Status, clock.DueAt)).Should()
            .Equal((ClockStatus.Cancelled, TestHouse.Start.AddHours(4)), (ClockStatus.Running, TestHouse.Start.AddHours(7)));
    }

    private const string Printing = """
        { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B", "Do": { "Effects": ["print-label", "call-courier"], "Notify": "CaseOwner" } } } },
            "B": { "Entry": { "Effects": "PRINT-LABEL" }, "On": { "Back": { "To": "A" } } } } }
        """;

    private const string Declared = """, "Effects": ["print-label", "call-courier"]""";

    [Fact]
    public async Task The_host_performs_its_effects_after_the_commit_in_their_order()
    {
        var performed = new List<HostEffect>();
        using Flow flow = await Flow.BeginAsync(
            Printing, Declared, null, builder => builder.AddEffect("Print-Label", Perform).AddEffect("call-courier", Perform));
        Complaint complaint = await flow.FireAsync("Go");
        performed.Should().BeEmpty();

        await flow.House.SendAllAsync();

        performed.Select(effect => effect.Name).Should().Equal("print-label", "call-courier", "PRINT-LABEL");
        performed.Select(effect => effect.Id).Should().OnlyHaveUniqueItems();
        performed[0].Should()
            .BeEquivalentTo(new { Complaint = complaint.Id, complaint.Number, Version = 2L, At = TestHouse.Start, Trigger = "Go" });

        ValueTask Perform(HostEffect effect, CancellationToken cancellationToken)
        {
            performed.Add(effect);
            return ValueTask.CompletedTask;
        }
    }

    [Fact]
    public async Task An_effect_that_fails_is_tried_again_under_its_id_and_those_after_it_wait()
    {
        var tried = new List<HostEffect>();
        using Flow flow = await Flow.BeginAsync(
            Printing, Declared, null, builder => builder.AddEffect("print-label", PerformAsync).AddEffect("call-courier", PerformAsync));
        await flow.FireAsync("Go");
        await flow.House.SendAllAsync();
        tried.Select(effect => effect.Name).Should().Equal("print-label");

        flow.House.Clock.Advance(TimeSpan.FromSeconds(1));
        await flow.House.SendAllAsync();

        tried.Select(effect => effect.Name).Should().Equal("print-label", "print-label", "call-courier", "PRINT-LABEL");
        tried[1].Id.Should().Be(tried[0].Id);

        async ValueTask PerformAsync(HostEffect effect, CancellationToken cancellationToken)
        {
            tried.Add(effect);
            await Task.Yield();
            if (tried.Count == 1)
                throw new InvalidOperationException("no paper");
        }
    }

    [Fact]
    public async Task An_effect_that_no_host_performs_is_kept_among_the_dead_letters()
    {
        using var house = new TestHouse(Rules.Book.Good($"{{ \"Workflow\": {Printing} {Declared} }}"));
        Complaint complaint = await house.ReceiveAsync();
        await house.FireAsync(complaint.Id, "Go");

        for (int tries = 0; tries < 10; tries++)
        {
            await house.SendAllAsync();
            house.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        (await house.Outbox.GetDeadLettersAsync(ComplaintKey.DefaultTenant, 10, default)).Should()
            .ContainSingle().Which.Message.Topic.Should().Be("print-label");
    }

    [Fact]
    public void A_host_that_lacks_a_declared_effect_does_not_start()
    {
        using var house = new TestHouse(
            $"{{ \"Workflow\": {Printing} {Declared} }}", builder => builder.AddEffect("print-label", (_, _) => ValueTask.CompletedTask));

        house.Invoking(one => one.Book).Should().Throw<RuleBookException>().Which.Diagnostics.Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { Code = "CF1046", Path = "ComplaintFlow:Effects" });
    }
}
