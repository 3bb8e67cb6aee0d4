using ComplaintFlow.Calendars;
using ComplaintFlow.Figures;
using ComplaintFlow.Tool.Output;

namespace ComplaintFlow.Tool.Stats;

/// <summary>Represents the month of the statistics, and the instant for which they are computed.</summary>
internal sealed record StatsPeriod(StatisticsMonth Month, TimeZoneInfo Zone, DateTimeOffset AsOf)
{
    public DateTimeOffset From => Month.StartIn(Zone);

    public DateTimeOffset Until => Month.Next.StartIn(Zone);

    /// <exception cref="InvalidInputException">Something of it is not what it should be, or cannot be known yet.</exception>
    public static StatsPeriod Read(string? month, string zone, string? asOf, DateTimeOffset now)
    {
        TimeZoneInfo local = Zones.TryFind(zone, out TimeZoneInfo? found)
            ? found
            : throw new InvalidInputException($"--zone: {Zones.Problem(zone)} {Zones.Advice}");
        StatisticsMonth of = StatisticsMonth.TryParse(month, out StatisticsMonth read) ? read
            : throw new InvalidInputException("--month: write a month as 2026-10.");
        DateTimeOffset look = AsOfOption.Read(asOf, local) ?? now;
        if (look > now)
            throw new InvalidInputException(
                $"--as-of: {InstantText.In(local, look)} lies in the future; give an instant of the past, or leave it out.");
        if (of.StartIn(local) >= look)
            throw new InvalidInputException(
                asOf is null ? $"--month: {of} has not begun; give a month of the past, or the present one."
                    : $"--as-of: {of} had not begun then; give a later instant.");
        return new StatsPeriod(of, local, look);
    }
}
