using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ComplaintFlow.StoreLoad;

/// <summary>Fills the table of alarms directly: a hundred thousand commits would take longer than what is measured.</summary>
internal sealed class AlarmSeed
{
    private readonly Func<DbConnection> _open;
    private readonly Func<string, int, int, DateTimeOffset, string> _insert;
    private readonly string _settle;

    private AlarmSeed(Func<DbConnection> open, Func<string, int, int, DateTimeOffset, string> insert, string settle) =>
        (_open, _insert, _settle) = (open, insert, settle);

    public static AlarmSeed PostgreSql(string connectionString) => new(
        () => new NpgsqlConnection(connectionString),
        static (prefix, tenants, each, first) => string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO cf_alarm (tenant, id, version, wake_at)
                SELECT '{prefix}' || t, gen_random_uuid(), 1, '{first:O}'::timestamptz + i * interval '1 millisecond'
                FROM generate_series(1, {tenants}) t, generate_series(1, {each}) i
            """),
        "VACUUM ANALYZE cf_alarm");

    public static AlarmSeed Sqlite(string connectionString) => new(
        () => new SqliteConnection(connectionString),
        static (prefix, tenants, each, first) => string.Create(CultureInfo.InvariantCulture, $"""
            WITH RECURSIVE t (t) AS (SELECT 1 UNION ALL SELECT t + 1 FROM t WHERE t < {tenants}),
                i (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM i WHERE i < {each})
            INSERT INTO cf_alarm (tenant, id, version, wake_at)
                SELECT '{prefix}' || t, randomblob(16), 1, {1000 * first.ToUnixTimeMilliseconds()} + 1000 * i FROM t, i
            """),
        "PRAGMA wal_checkpoint(TRUNCATE)");

    public Task ClearAsync() => RunAsync("DELETE FROM cf_alarm", _settle);

    /// <summary>Gives each tenant its alarms, a millisecond apart.</summary>
    public Task FillAsync(string prefix, int tenants, int each, DateTimeOffset first) =>
        RunAsync(_insert(prefix, tenants, each, first), _settle);

    private async Task RunAsync(params string[] statements)
    {
        await using DbConnection connection = _open();
        await connection.OpenAsync();
        foreach (string statement in statements)
        {
            await using DbCommand command = connection.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync();
        }
    }
}
