using ComplaintFlow.Storage;
using Microsoft.Data.Sqlite;

namespace ComplaintFlow.Benchmarks.Sqlite;

/// <summary>Writes the rows of the store through the objects of the data provider.</summary>
internal sealed class PlainWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin, _commit, _find, _insert, _update, _entry, _summary, _alarm, _hasKey, _key, _hasMessage, _message;

    public PlainWriter(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        Prepare("PRAGMA synchronous = FULL").ExecuteNonQuery();
        Prepare("PRAGMA wal_autocheckpoint = 20000").ExecuteNonQuery();
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _find = Prepare("SELECT version, head FROM cf_complaint WHERE tenant = $p0 AND id = $p1", 2);
        _insert = Prepare("INSERT INTO cf_complaint (version, head, snapshot, tenant, id) VALUES ($p0, $p1, $p2, $p3, $p4)", 5);
        _update = Prepare("UPDATE cf_complaint SET version = $p0, head = $p1, snapshot = $p2 WHERE tenant = $p3 AND id = $p4", 5);
        _entry = Prepare("INSERT INTO cf_journal (tenant, id, version, at, content, hash) VALUES ($p0, $p1, $p2, $p3, $p4, $p5)", 6);
        _summary = Prepare("""
            INSERT OR REPLACE INTO cf_summary (tenant, id, version, number, received_at, channel, state, state_key, tier, tier_key, queue_rank, category, category_key,
                severity, department, department_key, owner, owner_key, is_open, next_due_at, breaches)
            VALUES ($p0, $p1, $p2, $p3, $p4, $p5, $p6, $p7, $p8, $p9, $p10, $p11, $p12, $p13, $p14, $p15, $p16, $p17, $p18, $p19, $p20)
            """, 21);
        _alarm = Prepare("INSERT OR REPLACE INTO cf_alarm (tenant, id, version, wake_at) VALUES ($p0, $p1, $p2, $p3)", 4);
        _hasKey = Prepare("SELECT 1 FROM cf_unique_key WHERE tenant = $p0 AND kind = $p1 AND value = $p2", 3);
        _key = Prepare("INSERT INTO cf_unique_key (tenant, kind, value, id) VALUES ($p0, $p1, $p2, $p3)", 4);
        _hasMessage = Prepare("SELECT 1 FROM cf_message WHERE tenant = $p0 AND message_id = $p1", 2);
        _message = Prepare("""
            INSERT INTO cf_message (tenant, id, message_id, kind, topic, created_at, due_at, payload, behind) VALUES ($p0, $p1, $p2, $p3, $p4, $p5, $p5, $p6, 0)
            """, 7);
    }

    public void Write(ComplaintCommit commit)
    {
        (string tenant, byte[] id) = (commit.Key.Tenant, commit.Key.Id.Value.ToByteArray(bigEndian: true));
        ComplaintSummary row = commit.Summary;
        _begin.ExecuteNonQuery();
        byte[]? head = null;
        using (SqliteDataReader reader = Set(_find, tenant, id).ExecuteReader())
        {
            if (reader.Read())
                head = (byte[])reader[1];
        }
        CommitValidator.CheckChain(commit, head ?? HashChain.Start.Span);
        foreach (UniqueKey key in commit.UniqueKeys)
            Set(_hasKey, tenant, (long)key.Kind, key.Value).ExecuteScalar();
        foreach (OutgoingMessage message in commit.Messages)
            Set(_hasMessage, tenant, message.Id).ExecuteScalar();
        Set(head is null ? _insert : _update, row.Version, commit.Entry.Hash.ToArray(), commit.Snapshot.ToArray(), tenant, id)
            .ExecuteNonQuery();
        Set(_entry, tenant, id, row.Version, commit.Entry.At.UtcTicks / 10, commit.Entry.Content.ToArray(), commit.Entry.Hash.ToArray())
            .ExecuteNonQuery();
        Set(_summary, tenant, id, row.Version, row.Number, row.ReceivedAt.UtcTicks / 10, row.Channel, row.State,
            row.State.ToUpperInvariant(), row.Tier, row.Tier!.ToUpperInvariant(), -row.TierRank,
            row.Category, row.Category!.ToUpperInvariant(), null, row.Department, row.Department!.ToUpperInvariant(), row.Owner,
            row.Owner!.ToUpperInvariant(), 1, row.NextDueAt!.Value.UtcTicks / 10, 0).ExecuteNonQuery();
        Set(_alarm, tenant, id, row.Version, commit.WakeAt!.Value.UtcTicks / 10).ExecuteNonQuery();
        foreach (UniqueKey key in commit.UniqueKeys)
            Set(_key, tenant, (long)key.Kind, key.Value, id).ExecuteNonQuery();
        foreach (OutgoingMessage message in commit.Messages)
            Set(_message, tenant, id, message.Id, (long)message.Kind, message.Topic, message.CreatedAt.UtcTicks / 10,
                message.Payload.ToArray()).ExecuteNonQuery();
        _commit.ExecuteNonQuery();
    }

    public void Dispose() => _connection.Dispose();

    private SqliteCommand Prepare(string sql, int parameters = 0)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < parameters; i++)
            command.Parameters.AddWithValue($"$p{i}", DBNull.Value);
        if (parameters > 0)
            command.Prepare();
        return command;
    }

    private static SqliteCommand Set(SqliteCommand command, params object?[] values)
    {
        for (int i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
