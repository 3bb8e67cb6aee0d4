using ComplaintFlow.Complaints;
using Npgsql;
using NpgsqlTypes;

namespace ComplaintFlow.PostgreSql.Connections;

/// <summary>How values of the records stand in columns. Parameters are bound in the order of their numbers.</summary>
internal static class Columns
{
    public static NpgsqlCommand Ask(this NpgsqlConnection connection, string sql) => new(sql, connection);

    public static NpgsqlBatchCommand Ask(this NpgsqlBatch batch, string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        batch.BatchCommands.Add(command);
        return command;
    }

    public static NpgsqlCommand Bind<T>(this NpgsqlCommand command, T value)
    {
        command.Parameters.Bind(value);
        return command;
    }

    public static NpgsqlBatchCommand Bind<T>(this NpgsqlBatchCommand command, T value)
    {
        command.Parameters.Bind(value);
        return command;
    }

    public static NpgsqlCommand Bind(this NpgsqlCommand command, DateTimeOffset? at)
    {
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset?> { TypedValue = Whole(at), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        return command;
    }

    public static void Bind<T>(this NpgsqlParameterCollection parameters, T value) =>
        parameters.Add(new NpgsqlParameter<T> { TypedValue = value });

    public static ComplaintId Id(this NpgsqlDataReader row, int column) => new(row.GetGuid(column));

    public static DateTimeOffset Instant(this NpgsqlDataReader row, int column) => row.GetFieldValue<DateTimeOffset>(column);

    public static byte[] Bytes(this NpgsqlDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    public static string? TextOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>
    /// The form by which a name is compared. Upper case by the invariant culture is what comparing by ordinals without case uses too.
    /// </summary>
    public static string? NameKey(string? name) => name?.ToUpperInvariant();

    /// <summary>The instant as it comes back from a column: whole microseconds, rounded down.</summary>
    public static DateTimeOffset Whole(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    public static DateTimeOffset? Whole(DateTimeOffset? at) => at is { } instant ? Whole(instant) : null;

    /// <summary>
    /// A bound, rounded up to whole microseconds: stored instants that are earlier than the bound, and no others, are less than it.
    /// </summary>
    public static DateTimeOffset RoundedUp(DateTimeOffset bound)
    {
        const long Rest = TimeSpan.TicksPerMicrosecond - 1;
        return Whole(DateTimeOffset.MaxValue - bound < TimeSpan.FromTicks(Rest) ? bound : bound.AddTicks(Rest));
    }
}
