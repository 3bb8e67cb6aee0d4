using ComplaintFlow.Storage;
using Microsoft.Data.Sqlite;

namespace ComplaintFlow.Sqlite.Tests;

/// <summary>What the database cannot do is said clearly, leaves nothing half-written, and is over when its cause is gone.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly TempFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task A_full_database_refuses_writes_nothing_by_halves_and_works_on_when_there_is_room()
    {
        await using var store = new SqliteStore(_file.ConnectionString);
        (await store.CommitAsync(TestCommits.Commit(1))).Should().Be(CommitStatus.Committed);
        await store.LimitPagesAsync(60);

        ComplaintStoreException full =
            (await store.Invoking(s => s.CommitAsync(TestCommits.Commit(2, contentLength: 1_000_000))).Should()
                .ThrowAsync<ComplaintStoreException>()).Which;

        full.Should().BeEquivalentTo(new { Code = "CF4003", IsTransient = false, ProviderErrorCode = "13" });
        (await store.FindAsync(TestCommits.Key(2), default)).Should().BeNull();
        (await store.VerifiedEntriesAsync(TestCommits.Key(2))).Should().Be(0);
        (await store.QueryAsync(new ComplaintQuery(), default)).Items.Should().ContainSingle();

        await store.LimitPagesAsync(100_000);
        (await store.CommitAsync(TestCommits.Commit(2, contentLength: 1_000_000))).Should().Be(CommitStatus.Committed);
        _file.Scalar("PRAGMA integrity_check").Should().Be("ok");
    }

    [Fact]
    public async Task Of_calls_written_together_only_those_that_do_not_fit_are_refused()
    {
        await using var store = new SqliteStore(_file.ConnectionString);
        await store.EnsureAsync();
        await store.LimitPagesAsync(80);

        Task<CommitStatus>[] commits = [
            .. Enumerable.Range(0, 40)
            .Select(i => Task.Run(() => store.CommitAsync(TestCommits.Commit(i, contentLength: i % 10 == 9 ? 2_000_000 : 50))))];
        await Task.WhenAll(commits).ContinueWith(_ => { }, TaskScheduler.Default);

        for (int i = 0; i < commits.Length; i++)
        {
            bool fits = i % 10 != 9;
            commits[i].IsCompletedSuccessfully.Should().Be(fits);
            (await store.FindAsync(TestCommits.Key(i), default) is not null).Should().Be(fits);
        }
    }

    [Fact]
    public async Task A_database_that_can_only_be_read_is_read_and_refuses_to_be_written()
    {
        await using (var store = new SqliteStore(_file.ConnectionString))
            await store.CommitAsync(TestCommits.Commit(1));

        await using var reading = new SqliteStore(_file.ConnectionString + ";Mode=ReadOnly");

        (await reading.FindAsync(TestCommits.Key(1), default))!.Version.Should().Be(1);
        (await reading.Invoking(s => s.CommitAsync(TestCommits.Commit(2))).Should().ThrowAsync<ComplaintStoreException>())
            .Which.Code.Should().Be("CF4004");
        (await reading.Invoking(
            s => s.LeaseDueAsync(new LeaseRequest(TestCommits.Start, "a", TimeSpan.FromMinutes(1), 1), default).AsTask()).Should()
                .ThrowAsync<ComplaintStoreException>()).Which.Code.Should().Be("CF4004");
    }

    [Fact]
    public async Task A_program_that_keeps_the_lock_is_waited_for_no_longer_than_allowed()
    {
        await using var store =
            new SqliteStore(_file.ConnectionString, new SqliteStoreOptions { BusyTimeout = TimeSpan.FromMilliseconds(50) });
        await store.EnsureAsync();
        using (var other = new SqliteConnection(_file.ConnectionString + ";Pooling=False"))
        {
            other.Open();
            using SqliteTransaction lockHolder = other.BeginTransaction(deferred: false);

            (await store.Invoking(s => s.CommitAsync(TestCommits.Commit(1))).Should().ThrowAsync<ComplaintStoreException>())
                .Which.Should().BeEquivalentTo(new { Code = "CF4005", IsTransient = true, ProviderErrorCode = "5" });
            (await store.FindAsync(TestCommits.Key(1), default)).Should().BeNull("readers need no lock");
        }

        (await store.CommitAsync(TestCommits.Commit(1))).Should().Be(CommitStatus.Committed);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_refused_and_tried_again()
    {
        string folder = Path.Combine(Path.GetDirectoryName(_file.Path)!, "later");
        await using var store = new SqliteStore($"Data Source={Path.Combine(folder, "x.db")}");

        (await store.Invoking(s => s.CommitAsync(TestCommits.Commit(1))).Should().ThrowAsync<ComplaintStoreException>()).Which.Code.Should()
            .Be("CF4006");

        Directory.CreateDirectory(folder);
        (await store.CommitAsync(TestCommits.Commit(1))).Should().Be(CommitStatus.Committed);
    }

    [Fact]
    public async Task A_store_that_was_disposed_says_so()
    {
        var store = new SqliteStore(_file.ConnectionString);
        await store.CommitAsync(TestCommits.Commit(1));
        await store.DisposeAsync();
        store.Dispose();

        await store.Invoking(s => s.CommitAsync(TestCommits.Commit(2))).Should().ThrowAsync<ObjectDisposedException>();
        await store.Invoking(s => s.FindAsync(TestCommits.Key(1), default).AsTask()).Should().ThrowAsync<ObjectDisposedException>();
    }
}
