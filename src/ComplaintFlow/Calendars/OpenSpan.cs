using System.Runtime.InteropServices;

namespace ComplaintFlow.Calendars;

/// <summary>One open interval in UTC ticks, and the total open time of the table before it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OpenSpan(long Start, long End, long Before);
