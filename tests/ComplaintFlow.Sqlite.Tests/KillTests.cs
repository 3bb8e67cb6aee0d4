using ComplaintFlow.KillTest;

namespace ComplaintFlow.Sqlite.Tests;

/// <summary>
/// Four whole hosts act on, wake and notify for the same complaints, and are killed. The long run is <c>eng/soak/kill.sh</c>.
/// </summary>
public sealed class KillTests
{
    [Fact]
    public async Task Nodes_that_are_killed_lose_nothing_and_do_nothing_twice()
    {
        using var ground = Ground.Sqlite();

        Findings findings = await new Siege(ground, complaints: 200, kills: 4, restarts: 0, pace: 2, TextWriter.Null).RunAsync();

        findings.Faults.Should().BeEmpty();
        findings.Figures.Should().OnlyContain(figure => figure.Count > 0 || figure.What.StartsWith("repeats", StringComparison.Ordinal));
    }
}
