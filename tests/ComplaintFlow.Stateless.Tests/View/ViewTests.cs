using ComplaintFlow.Complaints;
using ComplaintFlow.Stateless.Tests.Import;
using Microsoft.Extensions.DependencyInjection;
using Stateless;
using Stateless.Graph;

namespace ComplaintFlow.Stateless.Tests.View;

public sealed class ViewTests
{
    private const string Rules =
        """
        { "Predicates": "vip", "Workflow": { "Initial": "Open", "States": {
            "Open": { "Initial": "New", "Exit": { "Notify": "CaseOwner" }, "On": {
                "Decide": { "By": "CaseOwner", "Branches": { "fast": { "If": "vip", "To": "Done" } }, "Otherwise": { "To": "Work" } },
                "Ping": { "Ignore": true }, "Note-it": { "Do": { "Escalate": true } }, "Again": { "To": "Open" } } },
            "New": { "Parent": "Open", "On": { "Decide": { "To": "Done", "By": "Boss" } },
                "After": { "silence": { "Within": "48h", "Do": "Again" } } },
            "Work": { "Parent": "Open", "Entry": { "Milestone": "FirstResponse", "Raise": "Ping" }, "On": {
                "Close-it": { "To": "Done", "Require": "Owner" } } },
            "Done": { "Final": true } },
          "Regions": { "Side": { "Initial": "Calm", "States": { "Calm": { "Final": true } } } } } }
        """;

    private static readonly Actor Owner = Actor.Of("li", "CaseOwner");
    private static readonly Actor Boss = Actor.Of("wang", "Boss");

    [Fact]
    public async Task A_substate_that_refuses_is_not_passed_by_as_Stateless_alone_would_do()
    {
        using StatelessHost host = Host();
        Complaint complaint = await host.ReceiveAsync();
        var view = StatelessView.Of(host.Rules);

        view.Over(complaint, Owner).CanFire("Decide").Should().BeFalse("the substate takes it from the boss alone");
        view.Over(complaint, Boss).CanFire("Decide").Should().BeTrue();
    }

    [Fact]
    public async Task Branches_follow_the_predicates_and_the_complaint_stays_as_it_is()
    {
        using StatelessHost host = Host();
        Complaint complaint = await host.ReceiveAsync();
        complaint = complaint with { Regions = [new RegionState("Handling", "Work"), complaint.Regions[1]] };

        string Decided(bool isVip)
        {
            StateMachine<string, string> machine = StatelessView.Of(
                host.Rules, predicates: new Dictionary<string, Func<Complaint, bool>>(StringComparer.Ordinal) { ["vip"] = _ => isVip })
                .Over(complaint, Owner);
            machine.Fire("Decide");
            return machine.State;
        }

        Decided(isVip: true).Should().Be("Done");
        Decided(isVip: false).Should().Be("Work");
        complaint.State.Should().Be("Work");
    }

    [Fact]
    public async Task A_missing_field_an_ignored_and_an_internal_trigger_and_a_re_entry()
    {
        using StatelessHost host = Host();
        Complaint complaint = await host.ReceiveAsync();
        StateMachine<string, string> machine = StatelessView.Of(host.Rules).Over(
            complaint with { Regions = [new RegionState("Handling", "Work"), complaint.Regions[1]] }, Owner);

        machine.CanFire("Close-it").Should().BeFalse("nobody owns it");
        machine.Fire("Ping");
        machine.Fire("Note-it");
        machine.State.Should().Be("Work");
        machine.Fire("Again");
        machine.State.Should().Be("New");
    }

    [Fact]
    public void What_a_machine_cannot_show_is_listed()
    {
        using StatelessHost host = Host();

        StatelessView.Of(host.Rules).NotShown.Should().Equal(
            "the other regions, which may refuse a trigger as well: Side",
            "the timeout 'silence' of 'New': Again after 48h",
            "the triggers that 'Work' raises",
            "the fields that transitions of 'Work' require, which an action may bring",
            "the numbers and texts of refusals, clocks, tasks, milestones, impartiality and approvals");
    }

    [Fact]
    public void Stateless_draws_the_graph_with_roles_guards_and_effects()
    {
        using StatelessHost host = Host();
        var machine = StatelessView.Of(host.Rules).ToStateMachine();

        string dot = UmlDotGraph.Format(machine.GetInfo());
        string mermaid = MermaidGraph.Format(machine.GetInfo());

        dot.Should().Contain("by CaseOwner and vip").And.Contain("by CaseOwner and otherwise").And.Contain("milestone FirstResponse")
            .And.Contain("notify CaseOwner").And.NotContain("Function")
            .And.NotContain("[]", "what nothing guards has no brackets");
        mermaid.Should().Contain("New --> Done : Decide [by Boss]");
    }

    [Fact]
    public async Task A_region_that_is_not_there_and_a_complaint_that_is_not_in_it_are_errors_of_the_caller()
    {
        using StatelessHost host = Host();
        Complaint complaint = await host.ReceiveAsync();

        host.Rules.Invoking(rules => StatelessView.Of(rules, "Sides")).Should().Throw<ArgumentException>().WithMessage("*Handling, Side*");
        StatelessView.Of(host.Rules).Invoking(view => view.Over(complaint with { Regions = [] }, Owner)).Should()
            .Throw<ArgumentException>().WithMessage("*'Handling'*");
        StatelessView.Of(host.Rules, "side").Over(complaint, Owner).State.Should().Be("Calm");
    }

    private static StatelessHost Host() => new(builder => builder.AddPredicate("vip", _ => true), Rules);
}
