using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Workflow;

public sealed class GuardTests
{
    private const string Guarded = """
        { "Initial": "A", "States": {
            "A": { "On": {
                "ByRole": { "To": "B", "By": ["CaseOwner", "Executive"] },
                "ByChannel": { "To": "B", "When": { "Channel": "Phone" } },
                "ByPredicate": { "To": "B", "If": ["paid", "known"] },
                "ByField": { "To": "B", "Require": ["Outlet", "Owner"] } } },
            "B": { "Final": true } } }
        """;

    private const string Rest = """, "Fields": { "Outlet": "Word" }, "Predicates": ["paid", "known"]""";

    private static Task<Flow> BeginAsync(Intake? intake = null, bool paid = true, bool known = true) =>
        Flow.BeginAsync(Guarded, Rest, intake, builder => builder.AddPredicate("paid", _ => paid).AddPredicate("known", _ => known));

    [Fact]
    public async Task An_actor_without_the_role_is_refused_and_told_the_roles()
    {
        using Flow flow = await BeginAsync();

        Refusal refusal = await flow.RefusedAsync("ByRole", Actor.Of("bob", "Investigator"));

        refusal.Code.Should().Be("CF3002");
        refusal.Remedy.Should().Contain("CaseOwner, Executive");
        (await flow.FireAsync("byrole", Actor.Of("eve", "executive"))).State.Should().Be("B");
    }

    [Fact]
    public async Task A_condition_that_does_not_hold_refuses_and_says_where_it_passes()
    {
        using Flow flow = await BeginAsync();

        Refusal refusal = await flow.RefusedAsync("ByChannel");

        refusal.Code.Should().Be("CF3003");
        refusal.Remedy.Should().Contain("Channel is Phone");
        using Flow phone = await BeginAsync(TestHouse.Kettle() with { Channel = "phone" });
        (await phone.FireAsync("ByChannel")).State.Should().Be("B");
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public async Task All_named_predicates_must_hold(bool paid, bool known, bool passes)
    {
        using Flow flow = await BeginAsync(paid: paid, known: known);

        ActionOutcome outcome = await flow.House.ActAsync(flow.Complaint.Id, new CustomAction("ByPredicate"));

        outcome.IsAccepted.Should().Be(passes);
        if (!passes)
            outcome.Refusals.Should()
                .ContainSingle(
                    refusal => refusal.Code == "CF3003" && refusal.Remedy == $"It passes where '{(paid ? "known" : "paid")}' holds.");
    }

    [Fact]
    public async Task What_a_predicate_throws_reaches_the_caller_and_nothing_has_changed()
    {
        using Flow flow = await Flow.BeginAsync(
            Guarded, Rest, null, builder =>
                builder.AddPredicate("paid", _ => throw new TimeoutException("no till")).AddPredicate("known", _ => true));

        await flow.Awaiting(one => one.FireAsync("ByPredicate")).Should().ThrowAsync<TimeoutException>();

        (await flow.House.GetAsync(flow.Complaint.Id)).Should()
            .Match<Complaint>(complaint => complaint.State == "A" && complaint.Version == 1);
        (await flow.House.Service.GetHistoryAsync(flow.Complaint.Id)).Should().ContainSingle();
    }

    [Fact]
    public async Task Every_missing_field_is_told_and_one_given_with_the_action_counts()
    {
        using Flow flow = await BeginAsync();
        ActionOutcome outcome = await flow.House.ActAsync(flow.Complaint.Id, new CustomAction("ByField"));
        outcome.Refusals.Select(refusal => refusal.Code).Should().Equal("CF3004", "CF3004");
        outcome.Refusals.Select(refusal => refusal.Remedy).Should().Equal("Give Outlet with the action.", "Give Owner with the action.");

        outcome = await flow.House.ActAsync(flow.Complaint.Id, new CustomAction("ByField")
        {
            Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["outlet"] = "North" },
        });

        outcome.Refusals.Should().ContainSingle().Which.Message.Should().Contain("Owner");
        (await flow.House.GetAsync(flow.Complaint.Id)).FieldOf("Outlet").Should().BeNull("the action was refused");
    }

    [Fact]
    public async Task Who_has_the_role_is_told_all_reasons_at_once_and_who_lacks_it_only_that()
    {
        using Flow flow = await Flow.BeginAsync(
            """{ "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B", "By": "CaseOwner", "When": { "Channel": "Phone" }, "Require": "Owner" } } }, "B": { "Final": true } } }""");

        ActionOutcome owner = await flow.House.ActAsync(flow.Complaint.Id, new CustomAction("Go"), Actor.Of("bob", Roles.CaseOwner));
        ActionOutcome stranger = await flow.House.ActAsync(flow.Complaint.Id, new CustomAction("Go"), Actor.Of("bob"));

        owner.Refusals.Select(refusal => refusal.Code).Should().Equal("CF3003", "CF3004");
        stranger.Refusals.Select(refusal => refusal.Code).Should().Equal("CF3002");
    }

    [Fact]
    public async Task A_trigger_that_no_state_knows_is_refused_with_the_nearest_name()
    {
        using Flow flow = await BeginAsync();

        Refusal refusal = await flow.RefusedAsync("ByRoll");

        refusal.Code.Should().Be("CF3010");
        refusal.Remedy.Should().Contain("ByRole");
    }

    [Fact]
    public async Task A_trigger_of_another_state_is_refused_with_those_of_this_one()
    {
        using Flow flow = await Flow.BeginAsync(
            """{ "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B" } } }, "B": { "On": { "Back": { "To": "A" } } } } }""");

        Refusal refusal = await flow.RefusedAsync("Back");

        refusal.Code.Should().Be("CF3001");
        refusal.Message.Should().Contain("in the state A");
        refusal.Remedy.Should().Be("In this state, the actor's roles are for: Go.");
    }

    [Theory]
    [InlineData(Roles.CaseOwner, "In this state, the actor's roles are for: Go, Wait.")]
    [InlineData(Roles.Complainant, "In this state, the actor's roles are for: Wait.")]
    public async Task A_refusal_names_only_what_the_roles_of_the_actor_may_do(string role, string remedy)
    {
        using Flow flow = await Flow.BeginAsync(
            """
            { "Initial": "A", "States": {
              "A": { "On": { "Go": { "To": "B", "By": ["CaseOwner"] }, "Wait": {} } }, "B": { "On": { "Back": { "To": "A" } } } } }
            """);

        ActionOutcome outcome = await flow.House.ActAsync(flow.Complaint.Id, new CustomAction("Back"), Actor.Of("somebody", role));

        outcome.Refusals.Should().ContainSingle().Which.Remedy.Should().Be(remedy);
    }

    [Fact]
    public async Task A_refusal_says_so_if_the_roles_of_the_actor_may_do_nothing()
    {
        using Flow flow = await Flow.BeginAsync(
            """
            { "Initial": "A", "States": {
              "A": { "On": { "Go": { "To": "B", "By": ["CaseOwner"] } } }, "B": { "On": { "Back": { "To": "A" } } } } }
            """);

        ActionOutcome outcome = await flow.House.ActAsync(
            flow.Complaint.Id, new CustomAction("Back"), Actor.Of("somebody", Roles.Complainant));

        outcome.Refusals.Should().ContainSingle().Which.Remedy.Should().Be("Nothing is possible in this state with the actor's roles.");
    }
}
