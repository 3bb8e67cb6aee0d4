using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Rules;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Tests.Workflow;

public sealed class PermissionTests
{
    [Fact]
    public async Task For_every_state_trigger_and_role_of_the_standard_workflow()
    {
        using var house = new TestHouse(Book.Example);
        var facts = new Facts { Now = TestHouse.Start, Predicates = NamedPredicates.AssumeTrue };
        int permitted = 0, refused = 0;

        foreach (Complaint complaint in await EveryStateAsync(house))
        {
            foreach (string role in Roles.BuiltIn)
            {
                var actor = Actor.Of("somebody", role);
                var said = Decider
                    .Permitted(complaint, actor, facts, house.Book, house.Book.Workflow)
                    .ToDictionary(action => action.Trigger, StringComparer.Ordinal);
                foreach (string trigger in house.Book.Workflow.Triggers)
                {
                    Decision decision = Decider.Act(complaint, TriggerActions.Of(trigger), actor, facts, house.Book, house.Book.Workflow);
                    if (!said.TryGetValue(trigger, out PermittedAction? action))
                    {
                        ByWorkflow(decision.Refusals).Should().ContainSingle().Which.Code.Should().BeOneOf("CF3001", "CF3002");
                        continue;
                    }
                    ByWorkflow(decision.Refusals).Should().Equal(action.Refusals, "of {0} by {1} in {2}", trigger, role, complaint);
                    permitted += action.IsPermitted ? 1 : 0;
                    refused += action.IsPermitted ? 0 : 1;
                }
            }
        }

        permitted.Should().BeGreaterThan(500);
        refused.Should().BeGreaterThan(1000);
    }

    [Fact]
    public async Task Over_the_service_what_is_permitted_passes_and_what_is_not_is_refused()
    {
        using var house = new TestHouse(
            """{ "Workflow": { "Preset": "standard", "States": { "Received": { "Entry": { "Tasks": { "t": { "For": "CaseOwner" } } } } } } }""");
        var actor = Actor.Of("anna", Roles.CaseOwner);
        IReadOnlyList<PermittedAction> said = await house.Service.GetPermittedActionsAsync((await house.ReceiveAsync()).Id, actor);

        said.Select(action => action.Trigger).Should()
            .BeInAscendingOrder(StringComparer.Ordinal).And.Contain(["BeginAssessment", "Withdraw", "DeclareMajor"]);
        foreach (PermittedAction action in said)
        {
            ActionOutcome outcome = await house.ActAsync((await house.ReceiveAsync()).Id, TriggerActions.Of(action.Trigger), actor);
            ByWorkflow(outcome.Refusals).Should().Equal(action.Refusals);
        }
    }

    [Fact]
    public async Task Inherited_internal_and_ignored_triggers_are_named_and_each_once()
    {
        using Flow flow = await Flow.BeginAsync(
            """
            { "Initial": "Open", "States": {
                "Open": { "Initial": "A", "On": { "End": { "To": "Z" }, "Go": { "To": "Z" }, "Note": {} } },
                "A": { "Parent": "Open", "On": { "Go": { "To": "A" }, "Skip": { "Ignore": true }, "Never": { "When": { "Channel": "Phone" }, "To": "Z" } } },
                "Z": { "Final": true } } }
            """);

        IReadOnlyList<PermittedAction> said = await flow.House.Service.GetPermittedActionsAsync(flow.Complaint.Id, TestHouse.Anna);

        said.Select(action => (action.Trigger, action.IsPermitted)).Should()
            .Equal(("End", true), ("Go", true), ("Never", false), ("Note", true), ("Skip", true));
    }

    [Fact]
    public async Task A_trigger_that_two_regions_take_is_refused_by_one_and_asks_for_what_both_require()
    {
        using Flow flow = await Flow.BeginAsync(
            """
            { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B", "Require": ["Owner"] } } }, "B": { "Final": true } },
              "Regions": { "Side": { "Initial": "C", "States": {
                "C": { "On": { "Go": { "To": "D", "By": ["CaseOwner"], "Require": ["Tier"] } } }, "D": { "Final": true } } } } }
            """);
        var complainant = Actor.Of("li", Roles.Complainant);

        PermittedAction action = (await flow.House.Service.GetPermittedActionsAsync(flow.Complaint.Id, complainant)).Should()
            .ContainSingle().Subject;

        action.Requires.Should().BeEmpty("who may not act learns nothing else");
        action.Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3002");
        ActionOutcome outcome = await flow.House.ActAsync(flow.Complaint.Id, new CustomAction("Go"), complainant);
        outcome.Refusals.Should().Equal(action.Refusals);
        action = (await flow.House.Service.GetPermittedActionsAsync(flow.Complaint.Id, TestHouse.Anna)).Should()
            .ContainSingle().Subject;
        action.Requires.Should().Equal("owner", "tier");
        outcome = await flow.House.ActAsync(flow.Complaint.Id, new CustomAction("Go"));
        outcome.Refusals.Select(refusal => refusal.Field).Should().Equal(action.Requires);
    }

    [Fact]
    public async Task Branches_are_judged_only_with_the_required_fields()
    {
        using Flow flow = await Flow.BeginAsync(
            """
            { "Initial": "A", "States": { "A": { "On": { "Go": { "Require": ["Owner"],
                "Branches": { "phone": { "When": { "Channel": "Phone" }, "To": "B" } } } } }, "B": { "Final": true } } }
            """);

        PermittedAction action = (await flow.House.Service.GetPermittedActionsAsync(flow.Complaint.Id, TestHouse.Anna)).Should()
            .ContainSingle().Subject;
        ActionOutcome outcome = await flow.House.ActAsync(flow.Complaint.Id, new CustomAction("Go"));

        action.Should().Match<PermittedAction>(said => said.IsPermitted);
        action.Requires.Should().Equal("owner");
        outcome.Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3004");
    }

    [Fact]
    public async Task Fields_that_are_still_missing_are_named_and_do_not_forbid()
    {
        using Flow flow = await Flow.BeginAsync(
            """{ "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B", "Require": ["Owner", "Channel"] } } }, "B": { "Final": true } } }""");

        PermittedAction action = (await flow.House.Service.GetPermittedActionsAsync(flow.Complaint.Id, TestHouse.Anna)).Should()
            .ContainSingle().Subject;

        action.IsPermitted.Should().BeTrue();
        action.Requires.Should().Equal("owner");
        (await flow.House.Service.GetPermittedActionsAsync(ComplaintId.New(TestHouse.Start), TestHouse.Anna)).Should().BeEmpty();
    }

    /// <summary>What other data of the action could mend, the action itself says.</summary>
    private static IEnumerable<Refusal> ByWorkflow(IEnumerable<Refusal> refusals) =>
        refusals.Where(
            refusal => refusal.Kind != RefusalKind.InvalidInput
                && refusal.Code is not ("CF3052" or "CF3117" or "CF3053" or "CF3054" or "CF3096" or "CF3097"));

    /// <summary>A complaint for every state of every region, as if it had come there.</summary>
    private static async Task<List<Complaint>> EveryStateAsync(TestHouse house)
    {
        Complaint complaint =
            (await house.ReceiveAsync()) with { Clocks = [], Tasks = [new() { Id = 1, Name = "t", CreatedAt = TestHouse.Start }] };
        RuleBook book = house.Book;
        return [.. book.Workflow.Regions.SelectMany(
            (region, i) => region.States.Where(state => state.Leaf == state).Select(state => complaint with
        {
            Regions = [.. complaint.Regions.Select((old, j) => j == i ? old with { State = state.Name } : old)],
        }))];
    }
}
