using ComplaintFlow.Complaints;

namespace ComplaintFlow.Sqlite.Connections;

/// <summary>How values of the records stand in columns.</summary>
internal static class Columns
{
    /// <summary>What stands for the due instant if no clock runs: such rows come last.</summary>
    public const long NeverDue = long.MaxValue;

    private const int IdLength = 16;

    private static readonly long EpochMicroseconds = DateTimeOffset.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond;

    private static readonly long LastMicroseconds = (DateTimeOffset.MaxValue.Ticks / TimeSpan.TicksPerMicrosecond) - EpochMicroseconds;

    public static Statement Bind(this Statement statement, ComplaintId id)
    {
        Span<byte> bytes = stackalloc byte[IdLength];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        return statement.Bind((ReadOnlySpan<byte>)bytes);
    }

    public static Statement Bind(this Statement statement, DateTimeOffset at) => statement.Bind(Microseconds(at));

    public static Statement Bind(this Statement statement, DateTimeOffset? at) =>
        statement.Bind(at is { } instant ? Microseconds(instant) : (long?)null);

    /// <summary>
    /// Binds a name and, behind it, the form by which it is compared. Upper case by the invariant culture is what comparing by ordinals
    /// without case uses too.
    /// </summary>
    public static Statement BindName(this Statement statement, string? name) => statement.Bind(name).BindNameKey(name);

    public static Statement BindNameKey(this Statement statement, string? name) => statement.Bind(name?.ToUpperInvariant());

    /// <summary>An id that was damaged is no id: the row leads nowhere, and those beside it can be read.</summary>
    public static ComplaintId Id(this Statement statement, int column) =>
        statement.Bytes(column) is { Length: IdLength } bytes ? new(new Guid(bytes, bigEndian: true)) : default;

    public static DateTimeOffset Instant(this Statement statement, int column) => Instant(statement.Int64(column));

    public static byte[] Copy(this Statement statement, int column) => statement.Bytes(column).ToArray();

    /// <summary>Microseconds since 1970, rounded down.</summary>
    public static long Microseconds(DateTimeOffset at) => (at.UtcTicks / TimeSpan.TicksPerMicrosecond) - EpochMicroseconds;

    public static long DueKey(DateTimeOffset? due) => due is { } at ? Microseconds(at) : NeverDue;

    /// <summary>
    /// Microseconds since 1970 of a bound, rounded up: whole instants that are earlier than the bound, and no others, are less than it.
    /// </summary>
    public static long RoundedUp(DateTimeOffset bound) =>
        Microseconds(bound) + (bound.UtcTicks % TimeSpan.TicksPerMicrosecond == 0 ? 0 : 1);

    /// <summary>The instant as it comes back from a column.</summary>
    public static DateTimeOffset Whole(DateTimeOffset at) => Instant(Microseconds(at));

    /// <summary>
    /// An instant that was damaged may lie beyond all instants; it is the nearest one then, so that the rows beside it can be read.
    /// </summary>
    public static DateTimeOffset Instant(long microseconds) =>
        new((Math.Clamp(microseconds, -EpochMicroseconds, LastMicroseconds) + EpochMicroseconds) * TimeSpan.TicksPerMicrosecond,
            TimeSpan.Zero);
}
