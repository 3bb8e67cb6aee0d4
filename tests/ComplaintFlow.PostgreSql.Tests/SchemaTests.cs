using ComplaintFlow.Complaints;
using ComplaintFlow.PostgreSql.Schema;
using ComplaintFlow.Storage;

namespace ComplaintFlow.PostgreSql.Tests;

public sealed class SchemaTests
{
    /// <summary>Makes the messages those of schema 7.</summary>
    private const string NoLanes =
        "DROP TABLE cf_expiring; ALTER TABLE cf_message DROP COLUMN lane; ALTER TABLE cf_message DROP COLUMN endpoint; "
            + "ALTER TABLE cf_message DROP COLUMN channel; "
            + "CREATE INDEX cf_message_due ON cf_message (tenant, due_at, sequence) WHERE NOT behind AND died_at IS NULL; "
            + "CREATE INDEX cf_message_lane ON cf_message (tenant, id, sequence) WHERE kind = 1;";

    /// <summary>Makes the tables those of schema 3.</summary>
    private const string NoPriority = NoLanes
        + "DROP TABLE cf_evidence; DROP TABLE cf_evidence_chunk; DROP INDEX cf_summary_queue; "
            + "ALTER TABLE cf_summary DROP COLUMN queue_priority; ALTER TABLE cf_summary DROP COLUMN priority; "
            + "ALTER TABLE cf_summary DROP COLUMN active_until; "
            + "CREATE INDEX cf_summary_queue ON cf_summary (tenant, queue_rank, next_due_at, received_at, id) WHERE is_open;";

    [SkippableFact]
    public async Task A_newer_schema_is_refused_with_a_sentence_and_left_alone()
    {
        string database = TestServer.NewDatabase();
        await using (var store = new PostgreSqlStore(database))
            await store.CommitAsync(TestCommits.Commit(1));
        TestServer.Execute(database, "UPDATE cf_schema_version SET version = 99");

        await using var old = new PostgreSqlStore(database);
        ComplaintStoreException refused =
            (await old.Invoking(s => s.FindAsync(TestCommits.Key(1), default).AsTask()).Should()
                .ThrowAsync<ComplaintStoreException>()).Which;

        refused.Code.Should().Be("CF4002");
        refused.Message.Should()
            .Be($"CF4002: The database has the schema 99, and this release of the library knows schemas up to "
                + $"{Migrations.Known}. Use the release that migrated it, or a later one.");
        await old.Invoking(s => s.CommitAsync(TestCommits.Commit(2))).Should().ThrowAsync<ComplaintStoreException>();
        TestServer.Ask(database, "SELECT count(*) FROM cf_complaint").Should().Be(1L);
    }

    [SkippableFact]
    public async Task A_database_of_the_first_release_keeps_its_signals_when_it_is_migrated()
    {
        string database = TestServer.NewDatabase();
        await using (var store = new PostgreSqlStore(database))
            await store.CommitAsync(TestCommits.Commit(1));
        TestServer.Execute(
            database, $"{NoPriority} DROP TABLE cf_search_key; ALTER TABLE cf_signal DROP COLUMN payload; INSERT INTO cf_signal VALUES ('default', 'Batch', 'b7', 'epoch', "
                + "gen_random_uuid()); UPDATE cf_schema_version SET version = 1");

        await using var migrated = new PostgreSqlStore(database);
        IReadOnlyList<FoundSignal> found = await migrated.FindSignalsAsync(
            new SignalQuery("default", "Batch", ["b7"], DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 9), default);

        found.Should().ContainSingle().Which.Payload.Length.Should().Be(0);
    }

    [SkippableFact]
    public async Task A_database_without_priorities_gets_them_from_its_snapshots()
    {
        string database = TestServer.NewDatabase();
        string[] snapshots =
        [
            "{\"subject\":\"\\\"priority\\\":\\\"Low\\\"\",\"classification\":{\"tier\":\"Major\",\"priority\":\"High\",\"flags\":[]}}",
            "{\"classification\":{\"flags\":[],\"decisions\":[{\"priority\":\"Low\"}]}}",
            "damaged",
        ];
        await using (var store = new PostgreSqlStore(database))
        {
            for (int i = 0; i < snapshots.Length; i++)
                await store.CommitAsync(TestCommits.Commit(i) with { Snapshot = System.Text.Encoding.UTF8.GetBytes(snapshots[i]) });
        }
        TestServer.Execute(database, $"{NoPriority} UPDATE cf_schema_version SET version = 3");

        await using var migrated = new PostgreSqlStore(database);
        Page<ComplaintSummary> queue = await migrated.QueryAsync(new ComplaintQuery { Order = ComplaintOrder.WorkQueue }, default);

        queue.Items.Select(row => (row.Key, row.Priority)).Should().BeEquivalentTo(
            [(TestCommits.Key(0), Priority.High), (TestCommits.Key(1), (Priority?)null), (TestCommits.Key(2), null)]);
        queue.Items[0].Key.Should().Be(TestCommits.Key(0));
    }

    [SkippableFact]
    public async Task Rows_that_are_older_than_the_column_of_their_end_are_found_and_get_it_with_the_next_commit()
    {
        string database = TestServer.NewDatabase();
        await using (var store = new PostgreSqlStore(database))
            await store.CommitAsync(TestCommits.Commit(1));
        TestServer.Execute(
            database, $"{NoLanes} ALTER TABLE cf_summary DROP COLUMN active_until; UPDATE cf_schema_version SET version = 6");

        await using var migrated = new PostgreSqlStore(database);
        var query = new ComplaintQuery { ActiveFrom = TestCommits.Start };
        (await migrated.QueryAsync(query, default)).Items.Should().ContainSingle().Which.ActiveUntil.Should().BeNull();
        ComplaintCommit next = TestCommits.After((await migrated.FindAsync(TestCommits.Key(1), default))!);
        await migrated.CommitAsync(next with { Summary = next.Summary with { ActiveUntil = TestCommits.Start.AddMicroseconds(-1) } });

        (await migrated.QueryAsync(query, default)).Items.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Integration_messages_that_are_older_than_lanes_keep_their_order()
    {
        string database = TestServer.NewDatabase();
        await using (var store = new PostgreSqlStore(database))
        {
            await store.CommitAsync(TestCommits.Commit(1).Sending("m1").Sending("m2"));
            await store.CommitAsync(TestCommits.Commit(2).Sending("n1", MessageKind.Notice));
        }
        TestServer.Execute(database, $"{NoLanes} UPDATE cf_schema_version SET version = 7");

        await using var migrated = new PostgreSqlStore(database);
        await migrated.CommitAsync(TestCommits.After((await migrated.FindAsync(TestCommits.Key(1), default))!).Sending("m3"));
        var left = new List<string>();
        var request = new LeaseRequest(TestCommits.Start, "a", TimeSpan.FromHours(1), 9);
        while (await migrated.LeaseAsync(request, default) is { Count: > 0 } leases)
        {
            left.Add(string.Join(' ', leases.Select(lease => lease.Message.Id)));
            await migrated.SettleAsync([.. leases.Select(lease => new MessageOutcome(lease, LeaseDisposition.Done))], default);
        }

        left.Should().Equal("m1 n1", "m2", "m3");
    }

    [SkippableFact]
    public async Task An_older_schema_is_refused_where_the_host_migrates_by_itself()
    {
        string database = TestServer.NewDatabase();
        await using var store = new PostgreSqlStore(database, new PostgreSqlStoreOptions { MigrateAtStart = false });

        (await store.Invoking(s => s.EnsureAsync().AsTask()).Should().ThrowAsync<ComplaintStoreException>()).Which.Code.Should()
            .Be("CF4007");

        await using (var migrating = new PostgreSqlStore(database))
            await migrating.EnsureAsync();
        await store.EnsureAsync();
    }

    [SkippableFact]
    public async Task Many_nodes_that_start_at_once_make_one_schema()
    {
        string database = TestServer.NewDatabase();
        PostgreSqlStore[] nodes = [.. Enumerable.Range(0, 6).Select(_ => new PostgreSqlStore(database))];

        await Task.WhenAll(nodes.Select((node, i) => Task.Run(() => node.CommitAsync(TestCommits.Commit(i)))));

        foreach (PostgreSqlStore node in nodes)
            await node.DisposeAsync();
        TestServer.Ask(database, "SELECT count(*) FROM cf_schema_version").Should().Be(1L);
        TestServer.Ask(database, "SELECT count(*) FROM cf_complaint").Should().Be(6L);
    }

    [SkippableFact]
    public async Task The_tables_live_beside_those_of_the_host_and_in_the_schema_that_the_connection_names()
    {
        string database = TestServer.NewDatabase();
        TestServer.Execute(database, "CREATE TABLE message (text text); CREATE TABLE complaint (text text); CREATE SCHEMA cases");

        await using (var store = new PostgreSqlStore(database + ";Search Path=cases"))
            (await store.CommitAsync(TestCommits.Commit(1))).Should().Be(CommitStatus.Committed);

        TestServer.Ask(database, "SELECT count(*) FROM cases.cf_complaint").Should().Be(1L);
        TestServer.Ask(database, "SELECT to_regclass('public.cf_complaint') IS NULL").Should().Be(true);
    }
}
