using System.Globalization;

namespace ComplaintFlow.Tests.Stories;

/// <summary>Instants and spans as people in Shanghai write them.</summary>
internal static class Moments
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static DateTimeOffset Read(string local) => new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", Plain), Shanghai);

    public static DateTimeOffset Local(DateTimeOffset instant) => instant.ToOffset(Shanghai);

    public static string Time(DateTimeOffset instant) => Local(instant).ToString(Local(instant).Second == 0 ? "HH:mm" : "HH:mm:ss", Plain);

    /// <summary>The end of a day is its 24:00, not the next day's midnight.</summary>
    public static Said At(DateTimeOffset instant)
    {
        DateTimeOffset local = Local(instant);
        bool ends = local.TimeOfDay == TimeSpan.Zero;
        DateTimeOffset day = ends ? local.AddDays(-1) : local;
        string time = ends ? "24:00" : local.ToString("HH:mm", Plain);
        return new Said($"{day.ToString("d MMMM", Plain)} {time}", $"{day.Month}月{day.Day}日 {time}");
    }

    public static Said Day(DateTimeOffset instant)
    {
        DateTimeOffset local = Local(instant);
        return new Said(
            local.ToString("dddd, d MMMM yyyy", Plain), $"{local.Year}年{local.Month}月{local.Day}日 星期{"日一二三四五六"[(int)local.DayOfWeek]}");
    }

    public static Said Date(DateTimeOffset instant)
    {
        DateTimeOffset local = Local(instant.AddTicks(-1));
        return new Said(local.ToString("d MMMM yyyy", Plain), $"{local.Year}年{local.Month}月{local.Day}日");
    }

    public static Said Span(TimeSpan span)
    {
        (int days, int hours, int minutes) = ((int)span.TotalDays, span.Hours, span.Minutes);
        (int Amount, string English, string Chinese)[] parts = [(days, "d", "天"), (hours, "h", "小时"), (minutes, "min", "分钟")];
        (int Amount, string English, string Chinese)[] some = parts.Where(part => part.Amount > 0).ToArray();
        return some.Length == 0
            ? new Said("0 min", "0分钟")
            : new Said(string.Join(' ', some.Select(part => $"{part.Amount} {part.English}")),
                string.Concat(some.Select(part => $"{part.Amount}{part.Chinese}")));
    }
}
