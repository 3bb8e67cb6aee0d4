using System.Runtime.InteropServices;

namespace ComplaintFlow.Calendars;

/// <summary>One stretch of an explanation of a due instant.</summary>
/// <param name="From">The instant at which it begins.</param>
/// <param name="To">The instant at which it ends.</param>
/// <param name="Counted">
/// How much of it counts: elapsed or open time, or one day of 24 hours for a date of a period in days; zero if it
/// does not count.
/// </param>
/// <param name="Why">
/// In a few words: <c>elapsed</c>, <c>open</c>, <c>closed</c>, <c>statutory holiday</c>, <c>paused</c>; for dates
/// <c>start date</c>, <c>working day</c>, <c>make-up working day</c>, <c>calendar day</c>, <c>closed</c>,
/// <c>statutory holiday</c>, <c>paused</c>, <c>rolled</c>.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CountedInterval(DateTimeOffset From, DateTimeOffset To, TimeSpan Counted, string Why);
