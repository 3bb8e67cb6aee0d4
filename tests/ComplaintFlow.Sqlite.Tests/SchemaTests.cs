using ComplaintFlow.Complaints;
using ComplaintFlow.Sqlite.Schema;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Tests;

public sealed class SchemaTests : IDisposable
{
    /// <summary>Makes the tables those of schema 3.</summary>
    private const string NoPriority = LaneMigrationTests.NoLanes
        + "DROP INDEX cf_summary_queue; ALTER TABLE cf_summary DROP COLUMN queue_priority; ALTER TABLE cf_summary DROP COLUMN priority; "
            + "ALTER TABLE cf_summary DROP COLUMN active_until; "
            + "CREATE INDEX cf_summary_queue ON cf_summary (tenant, queue_rank, next_due_at, received_at, id) WHERE is_open = 1;";

    private readonly TempFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task A_new_file_gets_the_present_schema_and_the_write_ahead_log()
    {
        await using (var store = new SqliteStore(_file.ConnectionString))
        {
            await store.EnsureAsync();
            await store.EnsureAsync();
        }

        _file.Scalar("SELECT version FROM cf_schema_version").Should().Be((long)Migrations.Known);
        _file.Scalar("PRAGMA journal_mode").Should().Be("wal");
        _file.Scalar("PRAGMA integrity_check").Should().Be("ok");
    }

    [Fact]
    public async Task A_newer_schema_is_refused_with_a_sentence_and_left_alone()
    {
        await using (var store = new SqliteStore(_file.ConnectionString))
            await store.CommitAsync(TestCommits.Commit(1));
        _file.Scalar("UPDATE cf_schema_version SET version = 99");

        await using var old = new SqliteStore(_file.ConnectionString);
        ComplaintStoreException refused =
            (await old.Invoking(s => s.FindAsync(TestCommits.Key(1), default).AsTask()).Should()
                .ThrowAsync<ComplaintStoreException>()).Which;

        refused.Should().BeEquivalentTo(new { Code = "CF4002", IsTransient = false, ProviderErrorCode = (string?)null });
        refused.Message.Should()
            .Be($"CF4002: The database has the schema 99, and this release of the library knows schemas up to "
                + $"{Migrations.Known}. Use the release that migrated it, or a later one.");
        await old.Invoking(s => s.CommitAsync(TestCommits.Commit(2))).Should().ThrowAsync<ComplaintStoreException>();
        _file.Scalar("SELECT COUNT(*) FROM cf_complaint").Should().Be(1L);
    }

    [Fact]
    public async Task A_file_of_the_first_release_keeps_its_signals_when_it_is_migrated()
    {
        await using (var store = new SqliteStore(_file.ConnectionString))
            await store.CommitAsync(TestCommits.Commit(1));
        _file.Scalar(
            $"{NoPriority} DROP TABLE cf_search_key; ALTER TABLE cf_signal DROP COLUMN payload; INSERT INTO cf_signal VALUES ('default', 'Batch', 'b7', "
                + "0, x'00000000000000000000000000000001'); UPDATE cf_schema_version SET version = 1");

        await using var migrated = new SqliteStore(_file.ConnectionString);
        IReadOnlyList<FoundSignal> found = await migrated.FindSignalsAsync(
            new SignalQuery("default", "Batch", ["b7"], DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 9), default);

        found.Should().ContainSingle().Which.Payload.Length.Should().Be(0);
        _file.Scalar("SELECT version FROM cf_schema_version").Should().Be((long)Migrations.Known);
    }

    [Fact]
    public async Task A_file_without_search_keys_keeps_its_complaints_and_gets_keys_with_their_next_commits()
    {
        await using (var store = new SqliteStore(_file.ConnectionString))
            await store.CommitAsync(TestCommits.Commit(1));
        _file.Scalar($"{NoPriority} DROP TABLE cf_search_key; UPDATE cf_schema_version SET version = 2");

        await using var migrated = new SqliteStore(_file.ConnectionString);
        var query = new ComplaintQuery { SearchKeys = [["a"]] };
        (await migrated.QueryAsync(new ComplaintQuery(), default)).Items.Should().ContainSingle();
        (await migrated.QueryAsync(query, default)).Items.Should().BeEmpty();
        StoredComplaint stored = (await migrated.FindAsync(TestCommits.Key(1), default))!;
        await migrated.CommitAsync(TestCommits.After(stored) with { SearchKeys = ["a"] });

        (await migrated.QueryAsync(query, default)).Items.Should().ContainSingle();
        _file.Scalar("SELECT version FROM cf_schema_version").Should().Be((long)Migrations.Known);
    }

    [Fact]
    public async Task A_file_without_priorities_gets_them_from_its_snapshots()
    {
        string[] snapshots =
        [
            "{\"subject\":\"\\\"priority\\\":\\\"Low\\\"\",\"classification\":{\"tier\":\"Major\",\"priority\":\"High\",\"flags\":[]}}",
            "{\"classification\":{\"flags\":[],\"decisions\":[{\"priority\":\"Low\"}]}}",
            "damaged",
        ];
        await using (var store = new SqliteStore(_file.ConnectionString))
        {
            for (int i = 0; i < snapshots.Length; i++)
                await store.CommitAsync(TestCommits.Commit(i) with { Snapshot = System.Text.Encoding.UTF8.GetBytes(snapshots[i]) });
        }
        _file.Scalar($"{NoPriority} UPDATE cf_schema_version SET version = 3");

        await using var migrated = new SqliteStore(_file.ConnectionString);
        Page<ComplaintSummary> queue = await migrated.QueryAsync(new ComplaintQuery { Order = ComplaintOrder.WorkQueue }, default);

        queue.Items.Select(row => (row.Key, row.Priority)).Should().BeEquivalentTo(
            [(TestCommits.Key(0), Priority.High), (TestCommits.Key(1), (Priority?)null), (TestCommits.Key(2), null)]);
        queue.Items[0].Key.Should().Be(TestCommits.Key(0));
    }

    [Fact]
    public async Task Rows_that_are_older_than_the_column_of_their_end_are_found_and_get_it_with_the_next_commit()
    {
        await using (var store = new SqliteStore(_file.ConnectionString))
            await store.CommitAsync(TestCommits.Commit(1));
        _file.Scalar(
            $"{LaneMigrationTests.NoLanes} ALTER TABLE cf_summary DROP COLUMN active_until; UPDATE cf_schema_version SET version = 5");

        await using var migrated = new SqliteStore(_file.ConnectionString);
        var query = new ComplaintQuery { ActiveFrom = TestCommits.Start };
        (await migrated.QueryAsync(query, default)).Items.Should().ContainSingle().Which.ActiveUntil.Should().BeNull();
        ComplaintCommit next = TestCommits.After((await migrated.FindAsync(TestCommits.Key(1), default))!);
        await migrated.CommitAsync(next with { Summary = next.Summary with { ActiveUntil = TestCommits.Start.AddMicroseconds(-1) } });

        (await migrated.QueryAsync(query, default)).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task An_older_schema_is_refused_where_the_host_migrates_by_itself()
    {
        await using var store = new SqliteStore(_file.ConnectionString, new SqliteStoreOptions { MigrateAtStart = false });

        (await store.Invoking(s => s.EnsureAsync().AsTask()).Should().ThrowAsync<ComplaintStoreException>())
            .WithMessage("CF4007: The database has the schema 0, *Run 'complaintflow store migrate', or let the store migrate at start.");

        await using (var migrating = new SqliteStore(_file.ConnectionString))
            await migrating.EnsureAsync();
        await store.EnsureAsync();
    }

    [Fact]
    public async Task Many_stores_that_start_at_once_make_one_schema()
    {
        SqliteStore[] stores = [.. Enumerable.Range(0, 8).Select(_ => new SqliteStore(_file.ConnectionString))];

        await Task.WhenAll(stores.Select((store, i) => Task.Run(() => store.CommitAsync(TestCommits.Commit(i)))));

        foreach (SqliteStore store in stores)
            await store.DisposeAsync();
        _file.Scalar("SELECT COUNT(*) FROM cf_schema_version").Should().Be(1L);
        _file.Scalar("SELECT COUNT(*) FROM cf_complaint").Should().Be(8L);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        await File.WriteAllTextAsync(_file.Path, new string('x', 5000));
        await using var store = new SqliteStore(_file.ConnectionString);

        (await store.Invoking(s => s.EnsureAsync().AsTask()).Should().ThrowAsync<ComplaintStoreException>()).Which.Code.Should()
            .Be("CF4006");
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=x;Mode=Memory")]
    [InlineData("Data Source=x;Cache=Shared")]
    [InlineData("Cache=Private")]
    [InlineData(" ")]
    public void A_connection_string_without_a_file_is_refused(string connectionString) =>
        FluentActions.Invoking(() => new SqliteStore(connectionString)).Should().Throw<ArgumentException>();

    [Fact]
    public async Task The_tables_live_beside_those_of_the_host()
    {
        _file.Scalar("CREATE TABLE message (text TEXT); CREATE TABLE complaint (text TEXT);");

        await using var store = new SqliteStore(_file.ConnectionString);

        (await store.CommitAsync(TestCommits.Commit(1))).Should().Be(CommitStatus.Committed);
    }
}
