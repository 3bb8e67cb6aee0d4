using ComplaintFlow.EntityFrameworkCore.Tests.Support;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Tests;

/// <summary>Commits that rest on what the store has found or written before, which another node may have changed.</summary>
public sealed class KnownHeadTests : IDisposable
{
    private readonly SqliteFile _file = new SqliteFile().WithTables();
    private readonly EntityFrameworkCoreStore<ShopContext> _other;

    public KnownHeadTests() => _other = new EntityFrameworkCoreStore<ShopContext>(_file.Contexts());

    public void Dispose()
    {
        _other.Dispose();
        _file.Dispose();
    }

    [Fact]
    public async Task What_was_found_or_written_is_not_looked_at_again_before_a_commit()
    {
        var queries = new QueryCount();
        await using EntityFrameworkCoreStore<ShopContext> store = Counted(queries);
        ComplaintCommit first = TestCommits.Commit(1);
        await _other.CommitAsync(first);
        await store.FindAsync(first.Key, default);
        int before = queries.Count;

        ComplaintCommit second = Next(first), third = Next(second);
        (await store.CommitAsync(second)).Should().Be(CommitStatus.Committed);
        (await store.CommitAsync(third)).Should().Be(CommitStatus.Committed);

        queries.Count.Should().Be(before);
        (await store.VerifiedEntriesAsync(first.Key)).Should().Be(3);
    }

    [Fact]
    public async Task A_head_that_another_node_has_moved_on_is_a_conflict()
    {
        await using var store = new EntityFrameworkCoreStore<ShopContext>(_file.Contexts());
        ComplaintCommit first = TestCommits.Commit(1);
        await store.CommitAsync(first);
        await _other.CommitAsync(Next(first));

        (await store.CommitAsync(Next(first))).Should().Be(CommitStatus.VersionConflict);
        (await store.AppendAsync(1)).Should().Be(CommitStatus.Committed);
        (await store.VerifiedEntriesAsync(first.Key)).Should().Be(3);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_head_of_a_database_that_was_put_back_neither_refuses_nor_breaks_a_chain(bool follows)
    {
        await using var store = new EntityFrameworkCoreStore<ShopContext>(_file.Contexts());
        ComplaintCommit gone = TestCommits.Commit(1), there = TestCommits.Commit(1);
        await store.CommitAsync(gone);
        _file.Ask("DELETE FROM cf_complaint; DELETE FROM cf_journal; DELETE FROM cf_summary; DELETE FROM cf_alarm");
        await _other.CommitAsync(there);

        if (follows)
            (await store.CommitAsync(Next(there))).Should().Be(CommitStatus.Committed);
        else
            await store.Awaiting(one => one.CommitAsync(Next(gone))).Should().ThrowAsync<ArgumentException>();
        (await store.VerifiedEntriesAsync(there.Key)).Should().Be(follows ? 2 : 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_alarm_that_another_node_has_ended_does_not_hinder_a_commit(bool setsOne)
    {
        await using var store = new EntityFrameworkCoreStore<ShopContext>(_file.Contexts());
        ComplaintCommit first = TestCommits.Commit(1);
        await store.CommitAsync(first);
        ComplaintLease lease = (await _other.LeaseDueAsync(
            new LeaseRequest(TestCommits.Start, "a", TimeSpan.FromMinutes(5), 9), default)).Single();
        await _other.SettleDueAsync([new DueOutcome(lease, LeaseDisposition.Done)], default);

        ComplaintCommit next = Next(first) with { WakeAt = setsOne ? TestCommits.Start : null };
        (await store.CommitAsync(next)).Should().Be(CommitStatus.Committed);

        (await store.GetAlarmsAsync([first.Key], default))[0].Should().Match<StoredAlarm?>(alarm => alarm != null == setsOne);
    }

    [Fact]
    public async Task A_row_for_lists_that_was_lost_is_written_again()
    {
        await using var store = new EntityFrameworkCoreStore<ShopContext>(_file.Contexts());
        ComplaintCommit first = TestCommits.Commit(1);
        await store.CommitAsync(first);
        _file.Ask("DELETE FROM cf_summary");

        (await store.CommitAsync(Next(first))).Should().Be(CommitStatus.Committed);

        (await store.QueryAsync(new ComplaintQuery(), default)).Items.Should().ContainSingle().Which.Version.Should().Be(2);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Complaints_that_are_asked_for_together_are_each_found_on_their_own(bool onPostgreSql)
    {
        await using var store = new EntityFrameworkCoreStore<ShopContext>(
            onPostgreSql ? PostgreSqlDatabase.New().WithTables().Contexts() : _file.Contexts());
        for (int number = 0; number < 30; number += 2)
            await store.CommitAsync(TestCommits.Commit(number));
        using var cancellation = new CancellationTokenSource();

        Task<StoredComplaint?>[] calls = [
            .. Enumerable.Range(0, 60).Select(i => Task.Run(
                () => store.FindAsync(TestCommits.Key(i % 30), i == 40 ? cancellation.Token : default).AsTask()))];
        await cancellation.CancelAsync();
        await Task.WhenAll(calls).ContinueWith(static _ => { }, TaskScheduler.Default);

        for (int i = 0; i < calls.Length; i++)
        {
            if (i != 40)
                (await calls[i])?.Key.Should().Be(TestCommits.Key(i % 30));
            if (i != 40)
                ((await calls[i]) is null).Should().Be(i % 2 == 1);
        }
    }

    private static ComplaintCommit Next(ComplaintCommit commit) =>
        TestCommits.After(new StoredComplaint(commit.Key, commit.Entry.Version, commit.Snapshot, commit.Entry.Hash));

    private EntityFrameworkCoreStore<ShopContext> Counted(QueryCount queries) => new(new Factory<ShopContext>(
        new DbContextOptionsBuilder<ShopContext>(_file.Options<ShopContext>()).AddInterceptors(queries).Options,
        static one => new ShopContext(one)));
}
