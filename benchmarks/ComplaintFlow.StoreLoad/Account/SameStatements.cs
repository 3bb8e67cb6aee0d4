using System.Globalization;
using System.Text;
using Npgsql;

namespace ComplaintFlow.StoreLoad.Account;

/// <summary>What <c>pgbench</c> sends, sent by Npgsql: five prepared statements in one batch, which is one transaction.</summary>
internal sealed class SameStatements(string name, NpgsqlConnection connection, Range complaints, (int Snapshot, int Entry) sizes)
    : Part(name)
{
    private readonly byte[] _hash = new byte[32];
    private readonly byte[] _snapshot = Encoding.UTF8.GetBytes(Workload.Text(sizes.Snapshot));
    private readonly byte[] _entry = Encoding.UTF8.GetBytes(Workload.Text(sizes.Entry));
    private readonly byte[] _notice = Encoding.UTF8.GetBytes(Workload.Text(300));
    private long _version = TimeProvider.System.GetTimestamp();

    public override async Task DoAsync(int number)
    {
        (int first, int length) = complaints.GetOffsetAndLength(int.MaxValue);
        Guid id = Workload.Id(first + (number * 7_919 % length)).Value;
        await using var batch = new NpgsqlBatch(connection);
        Add(batch, "UPDATE cf_complaint SET version = version + 1, snapshot = $2, head = $3 WHERE tenant = 'default' AND id = $1")
            .Bind(id).Bind(_snapshot).Bind(_hash);
        Add(batch, "INSERT INTO cf_journal (tenant, id, version, at, content, hash) VALUES ('default', $1, $2, now(), $3, $4)")
            .Bind(id).Bind(++_version).Bind(_entry).Bind(_hash);
        Add(batch, "UPDATE cf_summary SET version = version + 1, state = 'Working', state_key = 'WORKING' WHERE tenant = 'default' AND "
            + "id = $1").Bind(id);
        Add(batch, "UPDATE cf_alarm SET version = version + 1, holder = NULL, until = NULL, tries = 0, parked = false, reason = NULL WHERE "
            + "tenant = 'default' AND id = $1").Bind(id);
        Add(batch, """
            INSERT INTO cf_message (tenant, message_id, id, kind, topic, created_at, due_at, payload, behind) VALUES ('default', $2, $1, 0, 'Transition', now(), now(), $3, false)
            """).Bind(id).Bind(string.Create(CultureInfo.InvariantCulture, $"s{_version}")).Bind(_notice);
        await batch.ExecuteNonQueryAsync();
    }

    private static Parameters Add(NpgsqlBatch batch, string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        batch.BatchCommands.Add(command);
        return new Parameters(command.Parameters);
    }

    private readonly struct Parameters(NpgsqlParameterCollection all)
    {
        public Parameters Bind<T>(T value)
        {
            all.Add(new NpgsqlParameter<T> { TypedValue = value });
            return this;
        }
    }
}
