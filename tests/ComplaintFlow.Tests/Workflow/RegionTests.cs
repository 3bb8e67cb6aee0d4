using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Diagnostics;

namespace ComplaintFlow.Tests.Workflow;

public sealed class RegionTests
{
    private const string Three = """
        { "Initial": "H1", "States": {
            "H1": { "On": { "Go": { "To": "H2" }, "Main": { "To": "H2" }, "Raise": { "Do": "Go" } } }, "H2": { "On": { "Back": { "To": "H1", "When": { "States": { "HasAny": "Z2" } } } } } },
          "Regions": {
            "Zeta": { "Initial": "Z1", "States": { "Z1": { "On": { "Go": { "To": "Z2", "When": { "State": "H1" } }, "Side": { "To": "Z2" } } }, "Z2": { "On": { "Back": { "To": "Z1" } } } } },
            "Alpha": { "Initial": "A1", "States": { "A1": { "On": { "Go": { "To": "A2", "By": ["CaseOwner"] } } }, "A2": { "Final": true } } } } }
        """;

    [Fact]
    public async Task A_trigger_is_taken_by_every_region_the_main_one_first_then_by_name()
    {
        using Flow flow = await Flow.BeginAsync(Three);

        Complaint complaint = await flow.FireAsync("Go");

        complaint.Regions.Should().Equal(new RegionState("Handling", "H2"), new RegionState("Alpha", "A2"), new RegionState("Zeta", "Z2"));
        (await flow.LastAsync()).Should().Equal("-> H2", "-> A2", "-> Z2");
    }

    [Fact]
    public async Task Guards_see_all_regions_as_they_were_at_the_start()
    {
        using Flow flow = await Flow.BeginAsync(Three);

        // Zeta's guard asks for H1, which Handling leaves by the same trigger.
        (await flow.FireAsync("Go")).StateOf("Zeta").Should().Be("Z2");
    }

    [Fact]
    public async Task Where_one_region_refuses_none_moves()
    {
        using Flow flow = await Flow.BeginAsync(Three);

        Refusal refusal = await flow.RefusedAsync("Go", Actor.Of("bob", "Investigator"));

        refusal.Code.Should().Be("CF3002");
        (await flow.House.GetAsync(flow.Complaint.Id)).Regions.Select(region => region.State).Should().Equal("H1", "A1", "Z1");
    }

    [Fact]
    public async Task A_region_without_a_transition_stays_as_it_is()
    {
        using Flow flow = await Flow.BeginAsync(Three);

        (await flow.FireAsync("Side")).Regions.Select(region => region.State).Should().Equal("H1", "A1", "Z2");
        (await flow.FireAsync("Main")).Regions.Select(region => region.State).Should().Equal("H2", "A1", "Z2");
    }

    [Fact]
    public async Task A_guard_asks_for_the_states_of_other_regions()
    {
        using Flow flow = await Flow.BeginAsync(Three);
        await flow.FireAsync("Main");
        (await flow.RefusedAsync("Back")).Code.Should().Be("CF3003");

        using Flow other = await Flow.BeginAsync(Three);
        await other.FireAsync("Side");
        await other.FireAsync("Main");
        (await other.FireAsync("Back")).Regions.Select(region => region.State).Should().Equal("H1", "A1", "Z1");
    }

    [Fact]
    public async Task A_raised_trigger_needs_no_role_and_follows_in_the_same_entry()
    {
        using Flow flow = await Flow.BeginAsync(Three);

        Complaint complaint = await flow.FireAsync("Raise", Actor.Of("bob", "Investigator"));

        complaint.Version.Should().Be(2);
        complaint.Regions.Select(region => region.State).Should().Equal("H2", "A2", "Z2");
        (await flow.House.EventsAsync<StateEntered>(complaint.Id)).Should().OnlyContain(entered => entered.Trigger == "Go");
    }

    [Fact]
    public async Task A_raised_trigger_that_is_not_possible_is_passed_over()
    {
        using Flow flow = await Flow.BeginAsync(
            """{ "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B", "Do": ["Later", "Never"] }, "Never": { "When": { "Channel": "Phone" }, "To": "B" } } }, "B": { "On": { "Later": { "To": "A" } } } } }""");

        (await flow.FireAsync("Go")).State.Should().Be("A");
    }

    [Fact]
    public async Task Triggers_that_raise_one_another_without_end_are_refused()
    {
        using Flow flow = await Flow.BeginAsync(
            """{ "Initial": "A", "States": { "A": { "On": { "Ping": { "To": "B", "Do": "Pong", "When": { "Channel": "Web" } } } }, "B": { "On": { "Pong": { "To": "A", "Do": "Ping" } } } } }""");

        Refusal refusal = await flow.RefusedAsync("Ping");

        refusal.Code.Should().Be("CF3012");
        refusal.Remedy.Should().Contain("Correct the rules");
    }

    [Fact]
    public async Task A_chain_of_thirty_two_is_taken()
    {
        string states = string.Join(
            ", ", Enumerable.Range(0, 33)
                .Select(i => $"\"S{i}\": {{ \"On\": {{ \"T{i}\": {{ \"To\": \"S{i + 1}\", \"Do\": \"T{i + 1}\" }} }} }}"));
        using Flow flow = await Flow.BeginAsync(
            $"{{ \"Initial\": \"S0\", \"States\": {{ {states}, \"S33\": {{ \"On\": {{ \"T33\": {{ \"To\": \"S0\" }} }} }} }} }}"
            .Replace("\"To\": \"S33\", \"Do\": \"T33\"", "\"To\": \"S33\"", StringComparison.Ordinal));

        (await flow.FireAsync("T0")).State.Should().Be("S33");
    }
}
