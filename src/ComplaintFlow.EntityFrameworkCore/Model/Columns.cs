using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.EntityFrameworkCore.Model;

/// <summary>
/// How values of the records stand in columns. Instants are whole microseconds since 1970 (UTC), rounded down: a number compares and sorts
/// alike on every database, while their types for instants differ in precision and in range, and SQLite has none.
/// </summary>
internal static class Columns
{
    /// <summary>What stands for the due instant if no clock runs: such rows come last.</summary>
    public const long NeverDue = long.MaxValue;

    private static readonly long EpochMicroseconds = DateTimeOffset.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond;

    private static readonly long LastMicroseconds = (DateTimeOffset.MaxValue.Ticks / TimeSpan.TicksPerMicrosecond) - EpochMicroseconds;

    public static long Microseconds(DateTimeOffset at) => (at.UtcTicks / TimeSpan.TicksPerMicrosecond) - EpochMicroseconds;

    public static long DueKey(DateTimeOffset? due) => due is { } at ? Microseconds(at) : NeverDue;

    /// <summary>A bound, rounded up: stored instants that are earlier than the bound, and no others, are less than it.</summary>
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

    /// <summary>
    /// The form by which a name is compared. Upper case by the invariant culture is what comparing by ordinals without case uses too.
    /// </summary>
    [return: NotNullIfNotNull(nameof(name))]
    public static string? NameKey(string? name) => name?.ToUpperInvariant();

    public static short QueuePriority(Priority priority) => (short)-(int)priority;

    /// <summary>The hash by which the value of a unique key is found.</summary>
    public static byte[] HashOf(string value) => SHA256.HashData(Encoding.UTF8.GetBytes(value));
}
