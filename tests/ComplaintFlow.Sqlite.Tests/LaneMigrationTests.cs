using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Tests;

/// <summary>Messages that were written before there were lanes.</summary>
public sealed class LaneMigrationTests : IDisposable
{
    /// <summary>Makes the messages those of schema 6.</summary>
    internal const string NoLanes = """
        DROP TABLE cf_expiring;
        DROP INDEX cf_message_due; DROP INDEX cf_message_lane;
        ALTER TABLE cf_message DROP COLUMN lane; ALTER TABLE cf_message DROP COLUMN endpoint; ALTER TABLE cf_message DROP COLUMN channel;
        CREATE INDEX cf_message_due ON cf_message (tenant, due_at, sequence) WHERE behind = 0 AND died_at IS NULL;
        CREATE INDEX cf_message_lane ON cf_message (tenant, id, sequence) WHERE kind = 1;
        """;

    private readonly TempFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Integration_messages_that_are_older_than_lanes_keep_their_order()
    {
        await using (var store = new SqliteStore(_file.ConnectionString))
        {
            await store.CommitAsync(TestCommits.Commit(1).Sending("m1").Sending("m2"));
            await store.CommitAsync(TestCommits.Commit(2).Sending("n1", MessageKind.Notice));
        }
        _file.Scalar($"{NoLanes} UPDATE cf_schema_version SET version = 6");

        await using var migrated = new SqliteStore(_file.ConnectionString);
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
}
