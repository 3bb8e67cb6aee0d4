using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Service;

namespace ComplaintFlow.Tests.Handling;

/// <summary>Earlier workflows are kept as far as they are used, however often the rules are reloaded.</summary>
public sealed class WorkflowCatalogTests
{
    private static string Rules(int number) =>
        $$"""{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go{{number}}": { "To": "B" }, "Stay": {} } }, "B": { "Final": true } } } }""";

    [Fact]
    public async Task A_thousand_reloads_keep_no_more_workflows_than_a_few()
    {
        using var house = new TestHouse(Rules(0));
        Complaint oldest = await house.ReceiveAsync();
        WorkflowCatalog catalog = house.Get<WorkflowCatalog>();
        for (int number = 1; number <= 1000; number++)
        {
            Complaint before = await house.ReceiveAsync();
            house.Rules.Set(Rules(number));
            await house.DoAsync(before.Id, new CustomAction("Stay"));
        }

        catalog.Count.Should().BeLessThanOrEqualTo(WorkflowCatalog.MaxEarlier);
        (await house.FireAsync(oldest.Id, "Go0")).State.Should().Be("B", "what is not kept is read from the store again");
        catalog.Count.Should().BeLessThanOrEqualTo(WorkflowCatalog.MaxEarlier);
    }

    [Fact]
    public void A_workflow_that_is_in_use_stays_in_memory()
    {
        var used = new RecentlyUsed<int, string>(max: 8);
        used.Keep(0, "in use");
        for (int number = 1; number <= 1000; number++)
        {
            used.Keep(number, "passing");
            used.Find(0).Should().Be("in use");
        }

        used.Count.Should().BeLessThanOrEqualTo(8);
        used.Find(1).Should().BeNull();
    }
}
