using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ComplaintFlow.PostgreSql.Server;
using ComplaintFlow.Storage;

namespace ComplaintFlow.PostgreSql.Tests;

/// <summary>
/// Real processes on one database, which are killed, and a server that crashes under them. The long run (<c>eng/soak/postgres-kill.sh</c>)
/// sets the number of kills.
/// </summary>
public sealed class ProcessTests : IDisposable
{
    private const int Nodes = 3;

    private static readonly int Kills =
        int.Parse(Environment.GetEnvironmentVariable("COMPLAINTFLOW_KILLS") ?? "6", CultureInfo.InvariantCulture);

    private readonly PrivateServer? _server = PrivateServer.Missing is null ? PrivateServer.Start("fsync=off") : null;
    private readonly ConcurrentBag<(int Number, long Version)> _written = [];
    private readonly ConcurrentBag<(int Number, long Version)> _sent = [];

    public void Dispose() => _server?.Dispose();

    [SkippableFact]
    public async Task What_was_answered_survives_nodes_that_are_killed_and_a_server_that_crashes_and_nothing_is_written_twice()
    {
        Skip.If(_server is null, PrivateServer.Missing);
        await using var store = new PostgreSqlStore(
            _server!.ConnectionString("postgres"), new PostgreSqlStoreOptions { RetryTimeout = TimeSpan.FromMinutes(2) });
        await store.EnsureAsync();
        Process[] nodes = [.. Enumerable.Range(0, Nodes).Select(Start)];
        Task[] readers = [.. nodes.Select(ReadAsync)];
        for (int kill = 1; kill <= Kills; kill++)
        {
            await MoreAsync(60);
            if (kill % 5 == 3)
            {
                _server.Pause(crash: true);
                _server.Resume();
            }
            int victim = kill % Nodes;
            nodes[victim].Kill(); // SIGKILL: nothing of it runs any more
            await readers[victim];
            nodes[victim] = Start(Nodes + kill);
            readers[victim] = ReadAsync(nodes[victim]);
        }
        await MoreAsync(60);
        foreach (Process node in nodes)
            node.Kill();
        await Task.WhenAll(readers);

        await VerifyAsync(store);
    }

    private async Task VerifyAsync(PostgreSqlStore store)
    {
        _written.Should().OnlyHaveUniqueItems("no two nodes are told that they wrote the same version");
        var waiting = new List<(int Number, long Version)>();
        for (DateTimeOffset now = TestCommits.Start.AddYears(1); await store.LeaseAsync(
            new LeaseRequest(now, "test", TimeSpan.FromMinutes(1), 100), default) is { Count: > 0 } leases; now = now.AddSeconds(1))
        {
            foreach (MessageLease lease in leases)
            {
                waiting.Add(Numbers(lease.Message.Id.Split('-')));
                await store.SettleAsync([new MessageOutcome(lease, LeaseDisposition.Done)], default);
            }
        }
        foreach (IGrouping<int, (int Number, long Version)> complaint in _written.GroupBy(one => one.Number))
        {
            StoredComplaint found = (await store.FindAsync(TestCommits.Key(complaint.Key), default))!;
            found.Version.Should().BeGreaterThanOrEqualTo(complaint.Max(one => one.Version), "it was answered");
            (await store.VerifiedEntriesAsync(found.Key)).Should().Be((int)found.Version);
            _sent.Concat(waiting).Where(one => one.Number == complaint.Key).Select(one => one.Version).Distinct().Order()
                .Should().Equal(
                    Enumerable.Range(1, (int)found.Version).Select(version => (long)version), "each message was sent, or is still there");
        }
    }

    /// <summary>Lets the nodes write some more.</summary>
    private async Task MoreAsync(int count)
    {
        int enough = _written.Count + count;
        for (int looks = 0; _written.Count < enough; looks++)
        {
            looks.Should().BeLessThan(6000, "the nodes go on");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }

    private Process Start(int node) =>
        Process.Start(
            new ProcessStartInfo(
                "dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "ComplaintFlow.PostgreSql.Writer.dll"),
                    _server!.ConnectionString("postgres"), $"node{node}"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;

    private async Task ReadAsync(Process node)
    {
        while (await node.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(' ') is [var what, .. { Length: 2 } numbers])
                (what is "written" ? _written : _sent).Add(Numbers(numbers));
        }
        await node.WaitForExitAsync();
        node.ExitCode.Should().NotBe(0, "it was killed");
        node.Dispose();
    }

    private static (int Number, long Version) Numbers(string[] parts) =>
        (int.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
}
