using System.Runtime.InteropServices;

namespace ComplaintFlow.Calendars;

/// <summary>Represents one interval in the explanation of a due instant.</summary>
/// <param name="From">The instant at which it begins.</param>
/// <param name="To">The instant at which it ends.</param>
/// <param name="Counted">
/// How much of it counts: elapsed or open time. In a period in days, a date counts as one day of 24 hours. Zero if it does not count.
/// </param>
/// <param name="Why">
/// The reason in a few words: <c>elapsed</c>, <c>open</c>, <c>closed</c>, <c>statutory holiday</c> or <c>paused</c>. For dates it is
/// <c>start date</c>, <c>working day</c>, <c>make-up working day</c>, <c>calendar day</c>, <c>closed</c>, <c>statutory holiday</c>,
/// <c>paused</c> or <c>rolled</c>.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CountedInterval(DateTimeOffset From, DateTimeOffset To, TimeSpan Counted, string Why);
