using ComplaintFlow.PostgreSql.Writing;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Tests;

/// <summary>
/// A message joins a lane at the very moment in which the head of the lane leaves: the lane is never left without a head.
/// </summary>
public sealed class LaneTests : IAsyncLifetime, IDisposable
{
    private readonly string _database = TestServer.NewDatabase();
    private PostgreSqlStore _store = null!;
    private MessageLease _head = null!;
    private ComplaintCommit _next = null!;

    public async Task InitializeAsync()
    {
        _store = new PostgreSqlStore(_database);
        await _store.CommitAsync(TestCommits.Commit(1).Sending("head"));
        _head = (await LeaseAsync()).Single();
        _next = TestCommits.After((await _store.FindAsync(TestCommits.Key(1), default))!).Sending("next");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _store.Dispose();

    [SkippableFact]
    public async Task The_head_leaves_while_a_commit_that_follows_it_is_under_way()
    {
        await using NpgsqlConnection connection = await OpenAsync();
        await using NpgsqlTransaction commit = await connection.BeginTransactionAsync();
        await CommitStatement.RunAsync(connection, [_next], default);

        Task leaving = _store.SettleAsync([new MessageOutcome(_head, LeaseDisposition.Done)], default).AsTask();
        (await Task.WhenAny(leaving, Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System))).Should()
            .NotBeSameAs(leaving, "it waits for the commit");
        await commit.CommitAsync();
        await leaving;

        (await LeaseAsync()).Select(lease => lease.Message.Id).Should().Equal("next");
    }

    [SkippableFact]
    public async Task A_commit_follows_while_the_head_is_leaving()
    {
        await using NpgsqlConnection connection = await OpenAsync();
        await using NpgsqlTransaction leaving = await connection.BeginTransactionAsync();
        await new NpgsqlCommand("DELETE FROM cf_message WHERE message_id = 'head'", connection).ExecuteNonQueryAsync();

        Task<CommitStatus> commit = _store.CommitAsync(_next);
        (await Task.WhenAny(commit, Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System))).Should()
            .NotBeSameAs(commit, "it waits to see whether it follows");
        await leaving.CommitAsync();

        (await commit).Should().Be(CommitStatus.Committed);
        (await LeaseAsync()).Select(lease => lease.Message.Id).Should().Equal("next");
    }

    [SkippableFact]
    public async Task Workers_that_change_one_lane_at_once_leave_it_one_head()
    {
        await using var other = new PostgreSqlStore(_database);
        await LaneAtOnce.HasOneHeadAsync(_store, other, rounds: 100);
    }

    [SkippableFact]
    public async Task A_call_may_write_deliveries_of_more_complaints_than_the_server_has_locks()
    {
        const int Notices = 40_000; // that many locks the server of the tests has no room for
        ComplaintCommit commit = TestCommits.Commit(2).Sending("n", MessageKind.Notice);
        await _store.CommitAsync(commit with
        {
            Messages = [.. Enumerable.Range(0, Notices).Select(number => commit.Messages[0] with { Id = $"n{number}" })],
        });
        IReadOnlyList<MessageLease> leases =
            await _store.LeaseAsync(new LeaseRequest(TestCommits.Start, "a", TimeSpan.FromHours(1), Notices), default);

        await _store.SettleAsync(
            [.. leases.Select((lease, i) => new MessageOutcome(lease, LeaseDisposition.Done)
            {
                Successors = [lease.Message with { Key = TestCommits.Key(i), Kind = MessageKind.Delivery, Channel = "mail" }],
            })],
            default);

        LeaseRequest all = new(TestCommits.Start, "a", TimeSpan.FromHours(1), 2 * Notices) { Channel = "mail" };
        (await _store.LeaseAsync(all, default)).Should().HaveCount(Notices);
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
        return connection;
    }

    private async Task<IReadOnlyList<MessageLease>> LeaseAsync() =>
        await _store.LeaseAsync(new LeaseRequest(TestCommits.Start, "a", TimeSpan.FromHours(1), 9), default);
}
