using System.Diagnostics;
using System.Transactions;
using ComplaintFlow.EntityFrameworkCore.Contexts;
using ComplaintFlow.EntityFrameworkCore.Tests.Support;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Tests;

/// <summary>Commits of several callers that are written together.</summary>
public sealed class GroupTests : IDisposable
{
    private readonly SqliteFile _file = new SqliteFile().WithTables();

    public void Dispose() => _file.Dispose();

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Commits_that_arrive_while_others_are_written_share_a_transaction(bool onPostgreSql)
    {
        var gate = new Gate();
        await using HeldStore held = await HeldStore.OpenAsync(Options(onPostgreSql), gate);

        Task<CommitStatus>[] calls = [.. Enumerable.Range(0, 9).Select(number => held.Store.CommitAsync(TestCommits.Commit(number)))];
        await held.LetGoAsync(calls);

        calls.Should().OnlyContain(call => call.Result == CommitStatus.Committed);
        gate.Surroundings.Should().HaveCount(Database.Lanes + 1);
        (await held.Store.VerifiedEntriesAsync(TestCommits.Key(8))).Should().Be(1);
    }

    [Fact]
    public async Task Two_commits_of_a_complaint_are_not_in_one_group()
    {
        var gate = new Gate();
        await using HeldStore held = await HeldStore.OpenAsync(Options(), gate);
        ComplaintCommit first = TestCommits.Commit(1);
        ComplaintCommit next = TestCommits.After(new StoredComplaint(first.Key, 1, first.Snapshot, first.Entry.Hash));

        Task<CommitStatus>[] calls = [held.Store.CommitAsync(first), held.Store.CommitAsync(next)];
        await held.LetGoAsync(calls);

        calls.Should().OnlyContain(call => call.Result == CommitStatus.Committed);
        gate.Surroundings.Should().HaveCount(Database.Lanes + 2);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_duplicate_a_conflict_and_a_defect_in_a_group_are_answered_on_their_own(bool onPostgreSql)
    {
        DbContextOptions<ShopContext> options = Options(onPostgreSql);
        await using HeldStore held = await HeldStore.OpenAsync(options, new Gate());
        await using var other = new EntityFrameworkCoreStore<ShopContext>(
            new Factory<ShopContext>(options, static one => new ShopContext(one)));
        UniqueKey key = new(ComplaintKey.DefaultTenant, UniqueKeyKind.Number, "K");
        (await other.CommitAsync(TestCommits.Commit(3))).Should().Be(CommitStatus.Committed);
        ComplaintCommit[] commits = [.. Enumerable.Range(0, 9).Select(static number => TestCommits.Commit(number))];
        commits[1] = commits[1] with { UniqueKeys = [key] };
        commits[2] = commits[2] with { UniqueKeys = [key] };
        commits[4] = commits[4] with { Entry = commits[4].Entry with { Hash = new byte[32] } };
        commits[5] = commits[5].Sending("m");
        commits[6] = commits[6].Sending("m");

        Task<IReadOnlyList<CommitResult>>[] calls = [.. commits.Select(commit => held.Store.CommitAsync([commit], default).AsTask())];
        await held.LetGoAsync(calls);

        (await calls[2])[0].Should().Be(new CommitResult(CommitStatus.DuplicateKey, key), "the other one came first");
        (await calls[3])[0].Status.Should().Be(CommitStatus.VersionConflict);
        await calls[4].Invoking(static call => call).Should().ThrowAsync<ArgumentException>();
        await calls[6].Invoking(static call => call).Should().ThrowAsync<ArgumentException>("the other message came first");
        foreach (int i in (int[])[0, 1, 5, 7, 8])
            (await calls[i])[0].Status.Should().Be(CommitStatus.Committed);
    }

    [Fact]
    public async Task A_call_whose_rows_the_database_refuses_fails_alone()
    {
        string id = Convert.ToHexString(TestCommits.Key(2).Id.Value.ToByteArray(bigEndian: true));
        _file.Ask($"CREATE TRIGGER no BEFORE INSERT ON cf_journal WHEN NEW.id = X'{id}' BEGIN SELECT RAISE (ABORT, 'no'); END");
        await using HeldStore held = await HeldStore.OpenAsync(Options(), new Gate());

        Task<CommitStatus>[] calls = [.. Enumerable.Range(0, 5).Select(number => held.Store.CommitAsync(TestCommits.Commit(number)))];
        await held.LetGoAsync(calls);

        calls.Select(static call => call.IsCompletedSuccessfully).Should().Equal(true, true, false, true, true);
        (await calls[2].Invoking(static call => call).Should().ThrowAsync<ComplaintStoreException>()).Which.Code.Should().Be("CF4009");
    }

    [Fact]
    public async Task A_call_that_is_given_up_leaves_its_group_alone()
    {
        using var cancellation = new CancellationTokenSource();
        var gate = new Gate { Beginning = number => { if (number > Database.Lanes) cancellation.Cancel(); } };
        await using HeldStore held = await HeldStore.OpenAsync(Options(), gate);

        Task<IReadOnlyList<CommitResult>>[] calls = [
            .. Enumerable.Range(0, 6)
                .Select(i => held.Store.CommitAsync([TestCommits.Commit(i)], i % 2 == 0 ? cancellation.Token : default).AsTask())];
        await held.LetGoAsync(calls);

        calls.Select(static call => call.IsCanceled).Should().Equal(true, false, true, false, true, false);
        calls.Where(static call => !call.IsCanceled).Should().OnlyContain(call => call.Result[0].Status == CommitStatus.Committed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_group_whose_answer_was_lost_is_recognised_and_not_written_twice(bool retries)
    {
        DbContextOptions<ShopContext> options = new DbContextOptionsBuilder<ShopContext>().UseSqlite(_file.ConnectionString, sqlite =>
        {
            if (retries)
                sqlite.ExecutionStrategy(static needs => new Persistence(needs));
        }).Options;
        var lost = new LostAnswers { Which = Database.Lanes + 1 };
        await using HeldStore held = await HeldStore.OpenAsync(options, new Gate(), lost);

        Task<CommitStatus>[] calls = [.. Enumerable.Range(0, 5).Select(number => held.Store.CommitAsync(TestCommits.Commit(number)))];
        await held.LetGoAsync(calls);

        calls.Should().OnlyContain(call => call.Result == CommitStatus.Committed);
        for (int number = 0; number < 5; number++)
            (await held.Store.VerifiedEntriesAsync(TestCommits.Key(number))).Should().Be(1);
    }

    [Fact]
    public async Task Where_a_database_is_kept_by_another_program_the_calls_of_a_group_do_not_wait_one_after_another()
    {
        const int busy = 5;
        var gate = new Gate
        {
            Beginning = static number =>
            {
                if (number > Database.Lanes)
                    throw new Microsoft.Data.Sqlite.SqliteException("A fault of the test.", busy);
            },
        };
        await using HeldStore held = await HeldStore.OpenAsync(Options(), gate);

        Task<CommitStatus>[] calls = [.. Enumerable.Range(0, 9).Select(number => held.Store.CommitAsync(TestCommits.Commit(number)))];
        await held.LetGoAsync(calls);

        calls.Should().OnlyContain(call => call.Exception!.InnerException is ComplaintStoreException);
        gate.Surroundings.Should().HaveCount(Database.Lanes + 2, "once together, and one of them alone");
    }

    [Fact]
    public async Task Nothing_that_flows_with_a_caller_reaches_a_group()
    {
        var gate = new Gate();
        using var activity = new Activity("a request");
        HeldStore held;
        Task<CommitStatus>[] calls;
        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            Gate.Request.Value = "a request";
            activity.Start();
            held = await HeldStore.OpenAsync(Options(), gate);
            calls = [.. Enumerable.Range(0, 3).Select(number => held.Store.CommitAsync(TestCommits.Commit(number)))];
            await held.LetGoAsync(calls);
        }
        await using HeldStore one = held;

        calls.Should().OnlyContain(call => call.Result == CommitStatus.Committed);
        gate.Surroundings.Should().OnlyContain(static around => around.Request == null);
        gate.Surroundings.Select(static around => around.Activity).Should().Equal(
            [.. Enumerable.Repeat(activity, Database.Lanes), null], "only what is done for one caller is part of its trace");
        (await held.Store.FindAsync(TestCommits.Key(2), default)).Should().NotBeNull("what was answered is durable");
    }

    [Fact]
    public async Task A_store_that_is_closed_answers_the_calls_that_wait_and_takes_no_more()
    {
        var gate = new Gate();
        HeldStore held = await HeldStore.OpenAsync(Options(), gate);
        Task<CommitStatus>[] calls = [.. Enumerable.Range(0, 3).Select(number => held.Store.CommitAsync(TestCommits.Commit(number)))];

        Task closing = held.DisposeAsync().AsTask();
        closing.IsCompleted.Should().BeFalse();
        await held.LetGoAsync(calls);
        await closing;

        calls.Should().OnlyContain(call => call.Result == CommitStatus.Committed);
        await held.Store.Awaiting(static store => store.CommitAsync(TestCommits.Commit(9))).Should().ThrowAsync<ObjectDisposedException>();
    }

    private DbContextOptions<ShopContext> Options(bool onPostgreSql = false) =>
        onPostgreSql ? PostgreSqlDatabase.New().WithTables().Options<ShopContext>() : _file.Options<ShopContext>();
}
