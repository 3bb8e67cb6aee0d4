using System.Runtime.InteropServices;

namespace ComplaintFlow.Calendars;

/// <summary>Represents the time between two instants. The beginning belongs to it, and the end does not.</summary>
/// <param name="From">The instant at which it begins.</param>
/// <param name="To">The instant at which it ends, not before <paramref name="From"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TimeRange(DateTimeOffset From, DateTimeOffset To);
