using System.Numerics;

namespace ComplaintFlow.Calendars;

/// <summary>Finds the hours of each weekday. Of the keys that cover it, the narrowest wins.</summary>
internal static class WeekReader
{
    private readonly record struct Entry(string Key, int Days, MinuteSpan[]? Hours)
    {
        public string Path => "Week:" + Key;
    }

    /// <summary>The hours by weekday, indexed like <see cref="DayOfWeek"/>. They are empty if closed or unreadable.</summary>
    public static MinuteSpan[][] Read(IReadOnlyDictionary<string, string> week, DiagnosticBag defects)
    {
        var entries = new List<Entry>(week.Count);
        foreach ((string? key, string? text) in week.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            int days = Weekdays.ReadKey(key);
            if (days == 0)
            {
                defects.Error(
                    DiagnosticCodes.InvalidWeekKey, "Week:" + key, $"'{key}' is not a weekday, a range or a list of weekdays.",
                    "Write Mon, Tue, Wed, Thu, Fri, Sat or Sun, a range such as 'Mon-Fri', or a list such as 'Sat,Sun'.");
            }

            entries.Add(new Entry(key, days, HoursReader.Read(text, "Week:" + key, defects)));
        }

        ReportTies(entries, defects);
        var winners = new Entry?[7];
        for (int day = 0; day < 7; day++)
            winners[day] = Narrowest(entries, day);
        ReportSpills(winners, defects);
        return Array.ConvertAll(winners, static winner => winner?.Hours ?? []);
    }

    private static Entry? Narrowest(List<Entry> entries, int day) => entries
        .Where(entry => (entry.Days & (1 << day)) != 0)
        .OrderBy(static entry => BitOperations.PopCount((uint)entry.Days))
        .Select(static entry => (Entry?)entry)
        .FirstOrDefault();

    private static void ReportTies(List<Entry> entries, DiagnosticBag defects)
    {
        for (int i = 0; i < entries.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                int shared = entries[i].Days & entries[j].Days;
                if (shared == 0 || BitOperations.PopCount((uint)entries[i].Days) != BitOperations.PopCount((uint)entries[j].Days))
                    continue;
                defects.Error(
                    DiagnosticCodes.EquallyNarrowKeys, entries[i].Path,
                    $"'{entries[j].Key}' and '{entries[i].Key}' are equally narrow and both give hours for "
                        + $"{Weekdays.NameOf(BitOperations.TrailingZeroCount(shared))}.",
                    "Let one of them name fewer days, or none of the same.");
            }
        }
    }

    private static void ReportSpills(Entry?[] winners, DiagnosticBag defects)
    {
        for (int day = 0; day < 7; day++)
        {
            if (winners[day] is not { Hours: [.., var late] } today || winners[(day + 1) % 7] is not { Hours: [var early, ..] } next
                || late.End - MinuteSpan.Day <= early.Start)
                continue;
            defects.Error(
                DiagnosticCodes.OverlappingHours, today.Path,
                $"'{late}' of {Weekdays.NameOf(day)} runs past midnight into '{early}' of {Weekdays.NameOf((day + 1) % 7)} ('{next.Key}').",
                "Let each minute belong to one interval.");
        }
    }
}
