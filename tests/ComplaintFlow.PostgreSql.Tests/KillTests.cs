using ComplaintFlow.KillTest;
using ComplaintFlow.PostgreSql.Server;

namespace ComplaintFlow.PostgreSql.Tests;

/// <summary>
/// Four whole hosts act on, wake and notify for the same complaints, and are killed. The long run is <c>eng/soak/kill.sh</c>.
/// </summary>
public sealed class KillTests
{
    [SkippableFact]
    public async Task Nodes_that_are_killed_and_a_server_that_restarts_lose_nothing_and_do_nothing_twice()
    {
        Skip.If(PrivateServer.Missing is not null, PrivateServer.Missing);
        using var ground = Ground.PostgreSql("fsync=off");

        Findings findings = await new Siege(ground, complaints: 200, kills: 4, restarts: 2, pace: 2, TextWriter.Null).RunAsync();

        findings.Faults.Should().BeEmpty();
        findings.Figures.Should().OnlyContain(figure => figure.Count > 0 || figure.What.StartsWith("repeats", StringComparison.Ordinal));
    }
}
