namespace ComplaintFlow.Tests.Calendars;

/// <summary>
/// Open time the slow way: one flag for every minute of a window, each local time converted by trying both offsets
/// around it (what the platform calls invalid or ambiguous is wrong for Casablanca). Shares no code with the library.
/// </summary>
internal sealed class MinuteOracle
{
    private readonly DateTime _from;
    private readonly bool[] _open;

    public MinuteOracle(
        TimeZoneInfo zone, IReadOnlyList<(int Start, int End)> hours, Func<DateOnly, bool> works, DateTime fromUtc, int days)
    {
        _from = fromUtc;
        _open = new bool[days * 1440];
        for (DateOnly date = DateOnly.FromDateTime(fromUtc).AddDays(-3); date <= DateOnly.FromDateTime(fromUtc)
            .AddDays(days + 3); date = date.AddDays(1))
        {
            if (!works(date))
                continue;
            foreach ((int start, int end) in hours)
                Fill(Minute(zone, date, start), Minute(zone, date, end));
        }
    }

    private MinuteOracle(DateTime from, bool[] open) => (_from, _open) = (from, open);

    /// <summary>The same with stretches in which no time runs.</summary>
    public MinuteOracle Paused(IEnumerable<(DateTime From, DateTime To)> pauses)
    {
        bool[] open = (bool[])_open.Clone();
        foreach ((DateTime from, DateTime to) in pauses)
        {
            for (int i = Math.Max(0, Index(from)); i < Math.Min(open.Length, Index(to)); i++)
                open[i] = false;
        }

        return new MinuteOracle(_from, open);
    }

    public bool IsOpen(DateTime at) => _open[Index(at)];

    public int Elapsed(DateTime from, DateTime to)
    {
        int minutes = 0;
        for (int i = Index(from); i < Index(to); i++)
            minutes += _open[i] ? 1 : 0;
        return minutes;
    }

    /// <summary>The end of the last minute that is needed, or null if the window is too short.</summary>
    public DateTime? Add(DateTime start, int minutes)
    {
        for (int i = Index(start); i < _open.Length; i++)
        {
            if (!_open[i])
                continue;
            if (minutes == 0)
                return _from.AddMinutes(i);
            if (--minutes == 0)
                return _from.AddMinutes(i + 1);
        }

        return null;
    }

    public DateTime? Subtract(DateTime start, int minutes)
    {
        for (int i = Index(start) - 1; i >= 0; i--)
        {
            if (_open[i] && --minutes == 0)
                return _from.AddMinutes(i);
        }

        return null;
    }

    private int Index(DateTime at) => (int)(at - _from).TotalMinutes;

    private void Fill(DateTime from, DateTime to)
    {
        for (int i = Math.Max(0, Index(from)); i < Math.Min(_open.Length, Index(to)); i++)
            _open[i] = true;
    }

    private static DateTime Minute(TimeZoneInfo zone, DateOnly date, int minute)
    {
        DateTime local = date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified).AddMinutes(minute);
        var instant = DateTime.SpecifyKind(local, DateTimeKind.Utc);
        TimeSpan before = zone.GetUtcOffset(instant.AddDays(-1));
        TimeSpan after = zone.GetUtcOffset(instant.AddDays(1));
        var possible = new[] { instant - before, instant - after }.Where(at => at + zone.GetUtcOffset(at) == instant).ToList();
        return possible.Count == 0 ? instant - before : possible.Min();
    }
}
