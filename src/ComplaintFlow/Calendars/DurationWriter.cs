using System.Globalization;

namespace ComplaintFlow.Calendars;

internal static class DurationWriter
{
    public static string Write(Duration duration) => duration.Unit switch
    {
        DurationUnit.Immediate => "immediate",
        DurationUnit.Elapsed => Elapsed(duration.Amount),
        DurationUnit.WorkingTime => Working(duration.Amount),
        DurationUnit.WorkingDays => Counted(duration.Amount, "working day"),
        DurationUnit.CalendarDays => Counted(duration.Amount, "calendar day"),
        DurationUnit.CalendarWeeks => Counted(duration.Amount, "calendar week"),
        DurationUnit.CalendarMonths => Counted(duration.Amount, "calendar month"),
        _ => $"{Number(duration.Amount)} of unit {duration.Unit}",
    };

    private static string Elapsed(long seconds) => seconds switch
    {
        not 0 when seconds % 3600 == 0 => Number(seconds / 3600) + "h",
        not 0 when seconds % 60 == 0 => Number(seconds / 60) + "m",
        _ => Number(seconds) + "s",
    };

    private static string Working(long seconds) => seconds switch
    {
        not 0 when seconds % 3600 == 0 => Counted(seconds / 3600, "working hour"),
        not 0 when seconds % 60 == 0 => Counted(seconds / 60, "working minute"),
        _ => Counted(seconds, "working second"),
    };

    private static string Counted(long amount, string unit) =>
        $"{Number(amount)} {unit}{(amount is 1 or -1 ? "" : "s")}";

    private static string Number(long amount) => amount.ToString(CultureInfo.InvariantCulture);
}
