namespace ComplaintFlow.Calendars;

/// <summary>Finds the statutory sets of a calendar and applies their facts to the week.</summary>
internal static class SetsReader
{
    public static StatutorySet[] Read(
        IReadOnlyList<string> names, MinuteSpan[][] week, Dictionary<int, DayEntry> facts, DiagnosticBag defects)
    {
        var sets = new List<StatutorySet>(names.Count);
        for (int i = 0; i < names.Count; i++)
        {
            if (!StatutorySets.TryFind(names[i], out StatutorySet? set))
            {
                defects.Error(
                    DiagnosticCodes.UnknownStatutorySet, $"Sets:{i}", $"There is no statutory set '{names[i]}'.",
                    $"The sets are: {string.Join(", ", StatutorySets.Names)}. Other holidays are written under Days.");
            }
            else if (!sets.Contains(set))
            {
                sets.Add(set);
                DaysReader.WarnIfClosed(week, (int)DayOfWeek.Monday, $"Sets:{i}", defects);
            }
        }

        foreach (StatutorySet set in sets)
        {
            foreach (int day in set.MakeUpDays)
                facts[day] = new DayEntry(week[(int)DayOfWeek.Monday], DayOrigin.MakeUpDay);
            foreach (int day in set.Holidays)
                facts[day] = new DayEntry([], DayOrigin.StatutoryHoliday);
        }

        return [.. sets];
    }
}
