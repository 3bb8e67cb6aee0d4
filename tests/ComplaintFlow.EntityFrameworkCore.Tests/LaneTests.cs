using ComplaintFlow.EntityFrameworkCore.Contexts;
using ComplaintFlow.EntityFrameworkCore.Tests.Support;
using ComplaintFlow.EntityFrameworkCore.Writing;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintFlow.EntityFrameworkCore.Tests;

/// <summary>
/// A message joins a lane at the very moment in which the head of the lane leaves: the lane is never left without a head.
/// </summary>
public sealed class LaneTests : IAsyncLifetime, IDisposable
{
    private PostgreSqlDatabase _database = null!;
    private EntityFrameworkCoreStore<ShopContext> _store = null!;
    private MessageOutcome _done = null!;
    private ComplaintCommit _next = null!;

    public async Task InitializeAsync()
    {
        _database = PostgreSqlDatabase.New().WithTables();
        _store = new EntityFrameworkCoreStore<ShopContext>(_database.Contexts());
        await _store.CommitAsync(TestCommits.Commit(1).Sending("head"));
        _done = new MessageOutcome((await LeaseAsync()).Single(), LeaseDisposition.Done);
        _next = TestCommits.After((await _store.FindAsync(TestCommits.Key(1), default))!).Sending("next");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _store?.Dispose();

    [SkippableFact]
    public async Task The_head_leaves_while_a_commit_that_follows_it_is_under_way()
    {
        await using ShopContext context = _database.Contexts().CreateDbContext();
        await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync();
        await new EntityFrameworkCoreStore<ShopContext>(new GivenTransaction(context)).CommitAsync([_next], default);

        Task leaving = _store.SettleAsync([_done], default).AsTask();
        await WaitsAsync(leaving);
        await transaction.CommitAsync();
        await leaving;

        (await LeaseAsync()).Select(lease => lease.Message.Id).Should().Equal("next");
    }

    [SkippableFact]
    public async Task A_commit_follows_while_the_head_is_leaving()
    {
        await using ShopContext context = _database.Contexts().CreateDbContext();
        await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync();
        await Settlement.RunAsync(context, [_done], default);

        Task<CommitStatus> commit = _store.CommitAsync(_next);
        await WaitsAsync(commit);
        await transaction.CommitAsync();

        (await commit).Should().Be(CommitStatus.Committed);
        (await LeaseAsync()).Select(lease => lease.Message.Id).Should().Equal("next");
    }

    [SkippableFact]
    public async Task Workers_that_change_one_lane_at_once_leave_it_one_head()
    {
        using var other = new EntityFrameworkCoreStore<ShopContext>(_database.Contexts());
        await LaneAtOnce.HasOneHeadAsync(_store, other, rounds: 50);
    }

    private static async Task WaitsAsync(Task call) =>
        (await Task.WhenAny(call, Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System))).Should().NotBeSameAs(call);

    private async Task<IReadOnlyList<MessageLease>> LeaseAsync() =>
        await _store.LeaseAsync(new LeaseRequest(TestCommits.Start, "a", TimeSpan.FromHours(1), 9), default);
}
