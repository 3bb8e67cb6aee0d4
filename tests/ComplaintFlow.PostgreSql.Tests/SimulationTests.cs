using ComplaintFlow.PostgreSql.Server;
using ComplaintFlow.Simulation;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.PostgreSql.Tests;

/// <summary>Several nodes on one database, with faults, reloads, and people who mean harm.</summary>
public sealed class SimulationTests
{
    private const int Steps = 600;

    [SkippableTheory]
    [InlineData(201)]
    [InlineData(202)]
    public async Task All_promises_hold_on_PostgreSQL(int seed)
    {
        Skip.If(PrivateServer.Missing is not null, PrivateServer.Missing);
        var campaign = new Campaign(() => new PostgreSqlGround(TestServer.ConnectionString), Steps);

        (await campaign.RunAsync(seed)).Select(one => one.ToString()).Should().BeEmpty(
            "see eng/soak/simulate.sh --store postgres --from {0} --seeds 1 --steps {1}, which also shrinks it", seed, Steps);

        campaign.Coverage.AcceptedCount.Should().BeGreaterThan(Steps / 3, "a run that refuses everything finds nothing");
    }
}
