using System.Globalization;
using Npgsql;

namespace ComplaintFlow.StoreLoad.Contenders;

/// <summary>The same rows written by hand: the snapshot is loaded, then everything is written in one batch.</summary>
internal sealed class Batch(string connectionString, Range complaints, (int Snapshot, int Entry) sizes) : IContender
{
    private static readonly byte[] Hash = new byte[32];

    private readonly byte[] _snapshot = System.Text.Encoding.UTF8.GetBytes(Workload.Text(sizes.Snapshot));
    private readonly byte[] _entry = System.Text.Encoding.UTF8.GetBytes(Workload.Text(sizes.Entry));
    private readonly byte[] _notice = System.Text.Encoding.UTF8.GetBytes(Workload.Text(300));
    private readonly NpgsqlDataSource _source =
        NpgsqlDataSource.Create(connectionString + ";Maximum Pool Size=300;Max Auto Prepare=20;Auto Prepare Min Usages=2");
    private long _number = TimeProvider.System.GetTimestamp();

    public string Name => "Npgsql, load and one batch";

    public Task<Rate> RunAsync(int callers, TimeSpan time)
    {
        int own = Math.Max(1, (complaints.End.Value - complaints.Start.Value) / callers);
        return Rate.OfAsync(
            callers, time, (caller, i) => ActAsync(Workload.Id(complaints.Start.Value + (caller * own) + (int)(i * 7919L % own)).Value));
    }

    private async Task ActAsync(Guid id)
    {
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync();
        long version;
        await using (var load =
            new NpgsqlCommand("SELECT version, head, snapshot FROM cf_complaint WHERE tenant = 'default' AND id = $1", connection)
        {
            Parameters = { new() { Value = id } },
        })
        await using (NpgsqlDataReader row = await load.ExecuteReaderAsync())
        {
            await row.ReadAsync();
            version = row.GetInt64(0);
        }
        long number = Interlocked.Increment(ref _number);
        DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime;
        await using var batch = new NpgsqlBatch(connection);
        Add(batch, "UPDATE cf_complaint SET version = version + 1, snapshot = $3, head = $4 WHERE tenant = 'default' AND id = $1 AND "
            + "version = $2", id, version, _snapshot, Hash);
        Add(batch, "INSERT INTO cf_journal (tenant, id, version, at, content, hash) VALUES ('default', $1, $2, $3, $4, $5)", id, number,
            now, _entry, Hash);
        Add(batch, "UPDATE cf_summary SET version = version + 1, state = 'Working', state_key = 'WORKING' WHERE tenant = 'default' AND id "
            + "= $1", id);
        Add(batch, "UPDATE cf_alarm SET version = version + 1, holder = NULL, until = NULL, tries = 0, parked = false, reason = NULL WHERE "
            + "tenant = 'default' AND id = $1", id);
        Add(batch, """
            INSERT INTO cf_message (tenant, message_id, id, kind, topic, created_at, due_at, payload, behind) VALUES ('default', $1, $2, 0, 'Transition', $3, $3, $4, false)
            """, string.Create(CultureInfo.InvariantCulture, $"b{number}"), id, now, _notice);
        await batch.ExecuteNonQueryAsync();
    }

    private static void Add(NpgsqlBatch batch, string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (object value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        batch.BatchCommands.Add(command);
    }
}
