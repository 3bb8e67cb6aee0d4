using ComplaintFlow.Storage;

namespace ComplaintFlow.PostgreSql.Tests;

/// <summary>What the database cannot do is said clearly, leaves nothing half-written, and is over when its cause is gone.</summary>
public sealed class RefusalTests
{
    private static readonly PostgreSqlStoreOptions Impatient = new() { RetryTimeout = TimeSpan.FromMilliseconds(50) };

    [SkippableFact]
    public async Task A_database_that_can_only_be_read_is_read_and_refuses_to_be_written()
    {
        string database = TestServer.NewDatabase();
        await using (var store = new PostgreSqlStore(database))
            await store.CommitAsync(TestCommits.Commit(1));

        await using var reading = new PostgreSqlStore(database + ";Options=-c default_transaction_read_only=on");

        (await reading.FindAsync(TestCommits.Key(1), default))!.Version.Should().Be(1);
        (await reading.QueryAsync(new ComplaintQuery(), default)).Items.Should().ContainSingle();
        (await RefusedAsync(() => reading.CommitAsync(TestCommits.Commit(2)))).Should().Be(("CF4004", "25006"));
        (await RefusedAsync(
            () => reading.LeaseDueAsync(new LeaseRequest(TestCommits.Start, "a", TimeSpan.FromMinutes(1), 1), default).AsTask())).Should()
                .Be(("CF4004", "25006"));
    }

    [SkippableFact]
    public async Task A_user_who_may_not_write_hears_so()
    {
        string database = TestServer.NewDatabase();
        await using (var store = new PostgreSqlStore(database))
            await store.CommitAsync(TestCommits.Commit(1));
        TestServer.Execute(database, "CREATE ROLE reader LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader");

        await using var reading = new PostgreSqlStore(database.Replace("Username=postgres", "Username=reader", StringComparison.Ordinal));

        (await RefusedAsync(() => reading.CommitAsync(TestCommits.Commit(2)))).Should().Be(("CF4004", "42501"));
    }

    [SkippableFact]
    public async Task Rows_that_others_keep_longer_than_allowed_are_a_refusal_and_no_half_commit()
    {
        string database = TestServer.NewDatabase();
        await using var store = new PostgreSqlStore(database + ";Options=-c lock_timeout=100ms");
        await store.CommitAsync(TestCommits.Commit(1));
        await using (var other = new Npgsql.NpgsqlConnection(database))
        {
            await other.OpenAsync();
            await using Npgsql.NpgsqlTransaction lockHolder = await other.BeginTransactionAsync();
            await new Npgsql.NpgsqlCommand("SELECT 1 FROM cf_complaint FOR UPDATE", other).ExecuteScalarAsync();

            (await RefusedAsync(() => store.AppendAsync(1), isTransient: true)).Should().Be(("CF4005", "55P03"));
        }

        (await store.AppendAsync(1)).Should().Be(CommitStatus.Committed);
        (await store.VerifiedEntriesAsync(TestCommits.Key(1))).Should().Be(2);
    }

    [SkippableFact]
    public async Task Of_calls_written_together_only_the_one_that_cannot_be_written_is_refused()
    {
        await using var store = new PostgreSqlStore(TestServer.NewDatabase(), new PostgreSqlStoreOptions { MaxConcurrentBatches = 1 });
        await store.EnsureAsync();

        // A text with NUL fails the statement of the whole group.
        Task<CommitStatus>[] calls = [
            .. Enumerable.Range(0, 40)
            .Select(i => store.CommitAsync(i == 20 ? TestCommits.Commit(i) with
            {
                Summary = TestCommits.Commit(i).Summary with { Channel = "a\0b" },
            } : TestCommits.Commit(i)))];
        await Task.WhenAll(calls).ContinueWith(static _ => { }, TaskScheduler.Default);

        (await RefusedAsync(() => calls[20])).Should().Be(("CF4009", "22021"));
        for (int i = 0; i < calls.Length; i++)
        {
            calls[i].IsCompletedSuccessfully.Should().Be(i != 20);
            (await store.FindAsync(TestCommits.Key(i), default) is not null).Should().Be(i != 20);
        }
    }

    [SkippableFact]
    public async Task A_database_that_does_not_exist_and_a_server_that_does_not_answer_are_refused()
    {
        string database = TestServer.NewDatabase();
        await using var nowhere = new PostgreSqlStore(database.Replace("Database=", "Database=no", StringComparison.Ordinal), Impatient);
        await using var nobody = new PostgreSqlStore("Host=127.0.0.1;Port=1;Database=x;Username=x", Impatient);

        (await RefusedAsync(() => nowhere.CommitAsync(TestCommits.Commit(1)))).Should().Be(("CF4008", "3D000"));
        (await RefusedAsync(() => nobody.FindAsync(TestCommits.Key(1), default).AsTask(), isTransient: true)).Should().Be(("CF4008", null));
    }

    [SkippableFact]
    public async Task A_store_that_was_disposed_says_so()
    {
        var store = new PostgreSqlStore(TestServer.NewDatabase());
        await store.CommitAsync(TestCommits.Commit(1));
        await store.DisposeAsync();
        store.Dispose();

        await store.Invoking(s => s.CommitAsync(TestCommits.Commit(2))).Should().ThrowAsync<ObjectDisposedException>();
        await store.Invoking(s => s.FindAsync(TestCommits.Key(1), default).AsTask()).Should().ThrowAsync<ObjectDisposedException>();
        await store.Invoking(s => s.QueryAsync(new ComplaintQuery(), default).AsTask()).Should().ThrowAsync<ObjectDisposedException>();
    }

    private static async Task<(string Code, string? ProviderErrorCode)> RefusedAsync(Func<Task> call, bool isTransient = false)
    {
        ComplaintStoreException refusal = (await call.Should().ThrowAsync<ComplaintStoreException>()).Which;
        refusal.Message.Should().StartWith(refusal.Code).And.EndWith(".");
        refusal.IsTransient.Should().Be(isTransient);
        return (refusal.Code, refusal.ProviderErrorCode);
    }
}
