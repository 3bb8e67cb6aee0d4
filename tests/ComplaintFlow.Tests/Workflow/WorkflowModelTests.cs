using System.Globalization;
using ComplaintFlow.Tests.Workflow.Model;

namespace ComplaintFlow.Tests.Workflow;

public sealed class WorkflowModelTests
{
    private const int FirstSeed = 20260307;

    /// <summary>The soak run asks for more, and for other seeds if it wants.</summary>
    private static readonly int Count = Asked("COMPLAINTFLOW_SCENARIOS", 20_000);

    private static readonly int Seed = Asked("COMPLAINTFLOW_SEED", FirstSeed);

    /// <summary>What is met at least, for a hundred steps.</summary>
    private static readonly (string What, int Least)[] Shares =
    [
        ("accepted", 30), ("CF3001", 10), ("CF3002", 1), ("CF3003", 8), ("CF3004", 1), ("CF3010", 1), ("CF3012", 1),
        ("inherited", 30), ("overridden", 15), ("across", 8), ("within a state", 2), ("re-entry", 10), ("re-entry of a state around", 10),
        ("initial substate", 15),
        ("internal", 10), ("ignored", 4), ("branch", 8), ("otherwise", 2), ("several regions", 8), ("raised and taken", 15),
        ("raised and passed over", 8),
    ];

    [Fact]
    public void On_every_step_of_random_scenarios_with_the_order_of_effects()
    {
        int failed = Enumerable.Range(Seed, Count).AsParallel().Where(seed => Difference(new RandomWorkflow(seed).Next()) is not null)
            .Order().FirstOrDefault(-1);

        if (failed >= 0)
        {
            Scenario smallest = Shrinking.Smallest(new RandomWorkflow(failed).Next(), scenario => Difference(scenario) is not null);
            Assert.Fail($"Seed {failed}, made smaller: {Difference(smallest)}\n{smallest}");
        }
    }

    [Fact]
    public void The_first_thousand_scenarios_meet_all_that_a_workflow_can_do()
    {
        var seen = new Coverage();
        int steps = 0;
        foreach (int seed in Enumerable.Range(FirstSeed, 1000))
        {
            Scenario scenario = new RandomWorkflow(seed).Next();
            Difference(scenario, seen).Should().BeNull();
            steps += scenario.Steps.Count;
        }

        Shares.Where(share => seen[share.What] * 100 < share.Least * steps).Should().BeEmpty("of {0} steps there were {1}", steps, seen);
    }

    /// <summary>The first step on which the two differ; null where they agree.</summary>
    private static string? Difference(Scenario scenario, Coverage? seen = null)
    {
        var naive = new NaiveWorkflow(scenario.Workflow, seen ?? new Coverage());
        var engine = new EngineRun(scenario.Workflow);
        (NaiveComplaint? complaint, string expected) = naive.Begin(scenario.Channel);
        string actual = EngineRun.Tell(engine.Begin(scenario.Channel));
        if (expected != actual)
            return Told("the receipt", expected, actual);
        foreach (Step step in complaint is null ? [] : scenario.Steps)
        {
            (complaint, expected) = naive.Fire(complaint!, step);
            actual = EngineRun.Tell(engine.Fire(step));
            if (expected != actual)
                return Told(step, expected, actual);
        }
        return null;
    }

    private static string Told(object step, string expected, string actual) => $"{step}\n  should give {expected}\n  and gives   {actual}";

    private static int Asked(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
            : otherwise;
}
