using System.Numerics;

namespace ComplaintFlow.Calendars;

/// <summary>
/// The open intervals of some whole years, sorted and merged, with running totals. One index finds the first interval of a UTC day, and
/// another the first interval of a slice of open time. So both questions ("how much before this instant", "which instant after this much")
/// need one or two steps. Immutable.
/// </summary>
internal sealed class OpenTable
{
    private readonly OpenSpan[] _spans;
    private readonly int[] _byDay;
    private readonly int[] _bySlice;
    private readonly int _sliceBits;

    /// <summary>Initializes a table with sorted intervals that neither touch nor overlap, between two midnights in UTC.</summary>
    public OpenTable(int firstYear, int lastYear, ReadOnlySpan<OpenSpan> spans)
    {
        (FirstYear, LastYear) = (firstYear, lastYear);
        (From, To) = (Instant.StartOfYear(firstYear), Instant.StartOfYear(lastYear + 1));
        _spans = new OpenSpan[spans.Length + 1];
        spans.CopyTo(_spans);
        Total = spans.IsEmpty ? 0 : spans[^1].Before + spans[^1].End - spans[^1].Start;
        _spans[^1] = new OpenSpan(long.MaxValue, long.MaxValue, Total); // ends every search
        _sliceBits = BitOperations.Log2((ulong)Math.Max(1, Total / Math.Max(1, spans.Length)));
        _byDay = IndexDays();
        _bySlice = IndexSlices();
    }

    public int FirstYear { get; }

    public int LastYear { get; }

    public long From { get; }

    public long To { get; }

    /// <summary>All open time of the table.</summary>
    public long Total { get; }

    public bool Covers(long from, long to) => from >= From && to <= To;

    /// <summary>The interval that is open at an instant, the next one, or the end mark.</summary>
    public OpenSpan AtOrAfter(long instant)
    {
        int i = _byDay[(int)((ulong)(instant - From) / TimeSpan.TicksPerDay)];
        while (_spans[i].End <= instant)
            i++;
        return _spans[i];
    }

    /// <summary>Open time from the beginning of the table to an instant.</summary>
    public long Before(long instant)
    {
        OpenSpan span = AtOrAfter(instant);
        return span.Before + Math.Max(0, instant - span.Start);
    }

    /// <summary>The earliest instant with that much open time before it: a closing time and not the next opening.</summary>
    public long Earliest(long total)
    {
        int i = _bySlice[(int)(total >> _sliceBits)];
        while (_spans[i + 1].Before < total)
            i++;
        return _spans[i].Start + (total - _spans[i].Before);
    }

    /// <summary>The latest instant with that much open time before it: an opening and not the last closing time.</summary>
    public long Latest(long total)
    {
        int i = _bySlice[(int)(total >> _sliceBits)];
        while (_spans[i + 1].Before <= total)
            i++;
        return _spans[i].Start + (total - _spans[i].Before);
    }

    private int[] IndexDays()
    {
        int[] index = new int[((To - From) / TimeSpan.TicksPerDay) + 1];
        int i = 0;
        for (int day = 0; day < index.Length; day++)
        {
            while (_spans[i].End <= From + (day * TimeSpan.TicksPerDay))
                i++;
            index[day] = i;
        }

        return index;
    }

    private int[] IndexSlices()
    {
        int[] index = new int[(Total >> _sliceBits) + 1];
        int i = 0;
        for (int slice = 0; slice < index.Length; slice++)
        {
            while (i + 1 < _spans.Length && _spans[i + 1].Before < (long)slice << _sliceBits)
                i++;
            index[slice] = i;
        }

        return index;
    }
}
