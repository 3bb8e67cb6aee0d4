using System.Globalization;

namespace ComplaintFlow.Calendars;

/// <summary>The holidays and make-up working days of one region by day number, and the announced years.</summary>
internal sealed class StatutorySet
{
    private readonly List<int> _holidays = [];
    private readonly List<int> _makeUpDays = [];
    private readonly HashSet<int> _years = [];

    /// <summary>Reads the text form. The header of the text explains it.</summary>
    public StatutorySet(string facts)
    {
        foreach (ReadOnlySpan<char> line in facts.AsSpan().EnumerateLines())
        {
            if (!line.IsEmpty && line[0] != '#')
                ReadYear(line.ToString().Split(' '));
        }
    }

    public IReadOnlyList<int> Holidays => _holidays;

    public IReadOnlyList<int> MakeUpDays => _makeUpDays;

    public bool Covers(int year) => _years.Contains(year);

    private void ReadYear(string[] words)
    {
        int year = int.Parse(words[0], CultureInfo.InvariantCulture);
        _years.Add(year);
        List<int> target = _holidays;
        foreach (string? word in words.AsSpan(1))
        {
            if (word is "off" or "work")
            {
                target = word is "off" ? _holidays : _makeUpDays;
                continue;
            }

            string[] ends = word.Split("..");
            for (int day = DayNumber(ends[0], year); day <= DayNumber(ends[^1], year); day++)
                target.Add(day);
        }
    }

    private static int DayNumber(string text, int year) => DateOnly.ParseExact(
        text.Length == 5 ? string.Create(CultureInfo.InvariantCulture, $"{year}-{text}")
            : text, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
}
