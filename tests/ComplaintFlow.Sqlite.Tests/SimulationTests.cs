using ComplaintFlow.Simulation;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Sqlite.Tests;

/// <summary>Several nodes on one file, with faults, reloads, and people who mean harm.</summary>
public sealed class SimulationTests
{
    private const int Steps = 600;

    [Theory]
    [InlineData(101)]
    [InlineData(102)]
    public async Task All_promises_hold_on_SQLite(int seed)
    {
        var campaign = new Campaign(() => new SqliteGround(), Steps);

        (await campaign.RunAsync(seed)).Select(one => one.ToString()).Should().BeEmpty(
            "see eng/soak/simulate.sh --store sqlite --from {0} --seeds 1 --steps {1}, which also shrinks it", seed, Steps);

        campaign.Coverage.AcceptedCount.Should().BeGreaterThan(Steps / 3, "a run that refuses everything finds nothing");
    }
}
