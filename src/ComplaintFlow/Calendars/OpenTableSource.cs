namespace ComplaintFlow.Calendars;

/// <summary>
/// Provides the table of a calendar for the years that are needed. A wider table replaces the narrower one by reference, so that readers
/// never wait. Two threads that widen it at the same time do the work twice and get the same result. All instants and amounts are ticks.
/// </summary>
internal sealed class OpenTableSource(TimeZoneInfo zone, DayRules rules)
{
    private const int Ahead = 2;

    private OpenTable? _table;

    /// <summary>Adds open time, which may be negative. The result is false if the instant is more than 30 years away.</summary>
    public bool TryAdd(long start, long amount, out long due)
    {
        OpenTable table = Covering(start, start);
        if (amount == 0)
            return TryOpen(table, start, out due);
        if (amount < 0)
            return TrySubtract(table, start, -amount, out due);

        due = 0;
        if (amount > Instant.Horizon)
            return false;
        long total = table.Before(start) + amount;
        while (total > table.Total)
        {
            if (!TryWiden(ref table, start, forward: true))
                return false;
            total = table.Before(start) + amount;
        }

        due = table.Earliest(total);
        return due - start <= Instant.Horizon;
    }

    public long Between(long from, long to)
    {
        if (to <= from)
            return 0;
        OpenTable table = Covering(from, to);
        return table.Before(to) - table.Before(from);
    }

    public bool IsOpen(long instant) => Covering(instant, instant + 1).AtOrAfter(instant).Start <= instant;

    public IEnumerable<(long From, long To)> Intervals(long from, long to)
    {
        OpenTable table = Covering(from, Math.Max(from, to));
        for (long at = from; at < to;)
        {
            OpenSpan span = table.AtOrAfter(at);
            if (span.Start >= to)
                yield break;
            yield return (Math.Max(at, span.Start), Math.Min(to, span.End));
            at = span.End;
        }
    }

    private bool TryOpen(OpenTable table, long start, out long due)
    {
        while (table.AtOrAfter(start) is var span)
        {
            due = Math.Max(start, span.Start);
            if (span.Start < table.To)
                return due - start <= Instant.Horizon;
            if (!TryWiden(ref table, start, forward: true))
                break;
        }

        due = 0;
        return false;
    }

    private bool TrySubtract(OpenTable table, long start, long amount, out long due)
    {
        due = 0;
        if (amount > Instant.Horizon)
            return false;
        while (table.Before(start) < amount)
        {
            if (!TryWiden(ref table, start, forward: false))
                return false;
        }

        due = table.Latest(table.Before(start) - amount);
        return start - due <= Instant.Horizon;
    }

    private OpenTable Covering(long from, long to)
    {
        OpenTable? table = Volatile.Read(ref _table);
        return table is not null && table.Covers(from, to) ? table : Widen(Instant.YearOf(from), Instant.YearOf(to));
    }

    /// <summary>Widens a table that is too short. The result is false if it already extends past the horizon.</summary>
    private bool TryWiden(ref OpenTable table, long start, bool forward)
    {
        if (forward ? table.To - start > Instant.Horizon : start - table.From > Instant.Horizon)
            return false;
        int years = table.LastYear - table.FirstYear + 1;
        int year = forward ? table.LastYear + years : table.FirstYear - years;
        if (year is > Instant.LastYear or < Instant.FirstYear)
            year = forward ? Instant.LastYear : Instant.FirstYear;
        if (year >= table.FirstYear && year <= table.LastYear)
            return false;
        table = Widen(year, year);
        return true;
    }

    private OpenTable Widen(int first, int last)
    {
        while (true)
        {
            OpenTable? known = Volatile.Read(ref _table);
            if (known is not null && known.FirstYear <= first && known.LastYear >= last)
                return known;
            OpenTable wider = OpenTableBuilder.Build(
                zone,
                rules,
                Math.Min(first, known?.FirstYear ?? first),
                Math.Min(Instant.LastYear, Math.Max(last + (known is null ? Ahead : 0), known?.LastYear ?? last)));
            if (ReferenceEquals(Interlocked.CompareExchange(ref _table, wider, known), known))
                return wider;
        }
    }
}
