using System.Collections.Concurrent;
using ComplaintFlow.PostgreSql.Server;
using ComplaintFlow.Storage;

namespace ComplaintFlow.PostgreSql.Tests;

/// <summary>
/// Connections that are lost in the middle. What was answered is there, what is there was answered, and nothing is there twice.
/// </summary>
public sealed class FaultTests
{
    [SkippableFact]
    public async Task Connections_that_are_cut_while_calls_are_under_way_lose_no_answer_and_write_nothing_twice()
    {
        string database = TestServer.NewDatabase();
        await using var store = new PostgreSqlStore(database);
        await store.EnsureAsync();
        using var enough = new CancellationTokenSource();
        var cutter = Task.Run(async () =>
        {
            for (int cuts = 0; cuts < 15 && !enough.IsCancellationRequested; cuts++)
            {
                TestServer.CutAll(database);
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            }
        });

        var accepted = new ConcurrentDictionary<int, int>();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(worker => Task.Run(async () =>
        {
            for (int written = 0; written < 25; written++)
            {
                (await store.AppendAsync(worker)).Should().Be(CommitStatus.Committed, "nobody else writes this complaint");
                accepted.AddOrUpdate(worker, 1, static (_, count) => count + 1);
            }
        })));

        await enough.CancelAsync();
        await cutter;
        foreach ((int number, int count) in accepted)
            (await store.VerifiedEntriesAsync(TestCommits.Key(number))).Should().Be(count);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_restarts_between_calls_is_waited_for(bool crash)
    {
        Skip.If(PrivateServer.Missing is not null, PrivateServer.Missing);
        using var server = PrivateServer.Start("fsync=off");
        await using var store = new PostgreSqlStore(
            server.ConnectionString("postgres"), new PostgreSqlStoreOptions { RetryTimeout = TimeSpan.FromSeconds(60) });
        (await store.CommitAsync(TestCommits.Commit(1).Sending("m"))).Should().Be(CommitStatus.Committed);

        server.Pause(crash);
        Task<CommitStatus> waiting = store.AppendAsync(1);
        Task<Page<ComplaintSummary>> listing = store.QueryAsync(new ComplaintQuery(), default).AsTask();
        server.Resume();

        (await waiting).Should().Be(CommitStatus.Committed);
        (await listing).Items.Should().ContainSingle();
        (await store.LeaseAsync(new LeaseRequest(TestCommits.Start, "a", TimeSpan.FromMinutes(1), 9), default)).Should().ContainSingle();
        (await store.VerifiedEntriesAsync(TestCommits.Key(1))).Should().Be(2);
    }

    [SkippableFact]
    public async Task Callers_that_wait_together_for_a_server_that_is_away_are_refused_together()
    {
        Skip.If(PrivateServer.Missing is not null, PrivateServer.Missing);
        using var server = PrivateServer.Start("fsync=off");
        await using var store = new PostgreSqlStore(
            server.ConnectionString("postgres"), new PostgreSqlStoreOptions
            {
                RetryTimeout = TimeSpan.FromMilliseconds(300), MaxConcurrentBatches = 1,
            });
        await store.EnsureAsync();
        server.Pause();

        ComplaintStoreException[] refusals = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(async () =>
            (await store.Invoking(s => s.CommitAsync(TestCommits.Commit(number))).Should().ThrowAsync<ComplaintStoreException>()).Which)));

        refusals.Should().OnlyContain(refusal => refusal.Code == "CF4008");
        refusals.Distinct().Count().Should().BeLessThan(20, "a group waits once, and not one caller after another");
    }

    [SkippableFact]
    public async Task A_commit_that_was_written_before_its_connection_was_lost_is_answered_as_written()
    {
        string database = TestServer.NewDatabase();
        await using var store = new PostgreSqlStore(database);
        ComplaintCommit first = TestCommits.Commit(1);
        await store.CommitAsync(first);

        await using var connection = new Npgsql.NpgsqlConnection(database);
        await connection.OpenAsync();
        IReadOnlyList<CommitResult> again = await new Writing.LockingCommit([first], mayBeWritten: true).WriteAsync(connection, default);
        IReadOnlyList<CommitResult> stranger =
            await new Writing.LockingCommit([TestCommits.Commit(1)], mayBeWritten: true).WriteAsync(connection, default);
        IReadOnlyList<CommitResult> stale = await new Writing.LockingCommit([first], mayBeWritten: false).WriteAsync(connection, default);

        again[0].Status.Should().Be(CommitStatus.Committed);
        stranger[0].Status.Should().Be(CommitStatus.VersionConflict, "it has another entry");
        stale[0].Status.Should().Be(CommitStatus.VersionConflict);
        (await store.VerifiedEntriesAsync(TestCommits.Key(1))).Should().Be(1);
    }
}
