using System.Runtime.InteropServices;

namespace ComplaintFlow.Calendars;

/// <summary>
/// An open interval from one minute of a local date to another, exclusive. Beyond 1,440, it runs into the next date.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MinuteSpan(int Start, int End)
{
    public const int Day = 24 * 60;

    public override string ToString() => $"{Clock(Start)}-{Clock(End > Day ? End - Day : End)}";

    private static string Clock(int minute) => $"{minute / 60:00}:{minute % 60:00}";
}
