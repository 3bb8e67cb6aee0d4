using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Storage;
using ComplaintFlow.Storage.InMemory;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Handling;

public sealed class WorkflowVersionTests
{
    private const string Old =
        """{ "Fields": { "Outlet": "Word" }, "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B", "When": { "Outlet": "North", "Text": { "ContainsAny": "kettle" } } } } }, "B": { "Final": true, "Closed": true } } } }""";
    private const string New =
        """{ "Fields": { "Outlet": "Word" }, "Workflow": { "Initial": "C", "States": { "C": { "On": { "Go": { "To": "D" } } }, "D": { "Final": true } } } }""";

    private static Intake North() =>
        TestHouse.Kettle() with { Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Outlet"] = "North" } };

    [Fact]
    public async Task After_the_rules_have_changed_it_goes_on_as_it_began()
    {
        using var house = new TestHouse(Old);
        Complaint old = await house.ReceiveAsync(North());
        Complaint south = await house.ReceiveAsync();
        house.Rules.Set(New);
        Complaint fresh = await house.ReceiveAsync();

        (await house.ActAsync(south.Id, new CustomAction("Go"))).Refusals.Should()
            .ContainSingle(refusal => refusal.Code == "CF3003", "guards of the old workflow hold");
        (await house.FireAsync(old.Id, "Go")).State.Should().Be("B");
        (await house.FireAsync(fresh.Id, "Go")).State.Should().Be("D");

        IReadOnlyList<HistoryEntry> history = await house.Service.GetHistoryAsync(old.Id);
        history[0].RuleBook.Should().NotBe(history[1].RuleBook).And.NotBe(house.Book.Hash);
        history[1].RuleBook.Should().Be(house.Book.Hash, "every entry names the book under which it was decided");
        (await house.Service.QueryAsync(new() { IsOpen = false })).Items.Select(item => item.State).Should().BeEquivalentTo("B", "D");
    }

    [Fact]
    public async Task Another_node_finds_the_workflow_in_the_store()
    {
        using var first = new TestHouse(Old);
        using var second = new TestHouse(New, builder => builder.UseStore(_ => first.Get<InMemoryStore>()));
        Complaint complaint = await first.ReceiveAsync(North());

        (await second.Service.GetPermittedActionsAsync(complaint.Id, TestHouse.Anna)).Select(action => action.Trigger).Should().Equal("Go");
        (await second.FireAsync(complaint.Id, "Go")).State.Should().Be("B");
    }

    [Fact]
    public async Task A_workflow_that_was_never_published_refuses_and_loses_nothing()
    {
        using var first = new TestHouse(Old);
        Complaint complaint = await first.ReceiveAsync(North());
        using var second = new TestHouse(
            New, builder => builder.UseStore(_ => first.Get<InMemoryStore>()).Services.AddSingleton<IDefinitionStore>(new InMemoryStore()));

        ActionOutcome outcome = await second.ActAsync(complaint.Id, new CustomAction("Go"));

        outcome.Refusals.Should()
            .ContainSingle(refusal => refusal.Code == "CF3011" && refusal.Remedy.Contains("cannot be moved to another workflow"));
        SnapshotCodec.Write(await first.GetAsync(complaint.Id)).Should().Equal(SnapshotCodec.Write(complaint));
        (await second.Service.GetPermittedActionsAsync(complaint.Id, TestHouse.Anna)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_guard_whose_field_is_gone_does_not_stand_open()
    {
        using var house = new TestHouse(Old);
        Complaint south = await house.ReceiveAsync();
        house.Rules.Set(New.Replace("\"Fields\": { \"Outlet\": \"Word\" }, ", "", StringComparison.Ordinal));

        (await house.ActAsync(south.Id, new CustomAction("Go"))).Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3011");
        house.Rules.Set(New);
        (await house.ActAsync(south.Id, new CustomAction("Go"))).Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3003");
    }
}
