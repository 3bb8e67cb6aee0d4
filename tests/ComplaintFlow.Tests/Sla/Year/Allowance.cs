namespace ComplaintFlow.Tests.Sla.Year;

/// <summary>What a cause may take of a clock's time, used up minute by minute or date by date.</summary>
internal sealed class Allowance(Span most, Office office)
{
    private DateTime? _span;
    private DateOnly _date;
    private int _used;
    private bool _isGone;

    /// <summary>Whether the clock stands still in a minute of a stretch in which the cause holds.</summary>
    /// <param name="begin">When the stretch began.</param>
    /// <param name="minute">The minute; asked in order.</param>
    /// <param name="peek">Whether the minute has not passed yet.</param>
    public bool Lasts(DateTime begin, DateTime minute, bool peek)
    {
        if (most.InDays)
            return LastsByDate(begin, minute, peek);
        if (_used >= most.Amount)
            return false;
        if (!peek && (most.By == Counting.Elapsed || office.IsOpen(minute)))
            _used++;
        return true;
    }

    /// <summary>The date on which the cause begins is free; then each date counts, and the last one counts to its end.</summary>
    private bool LastsByDate(DateTime begin, DateTime minute, bool peek)
    {
        (bool isNew, DateOnly date, int used) = (_span != begin, Office.DateOf(minute), _used);
        bool next = date > (isNew ? Office.DateOf(begin) : _date);
        bool gone = (isNew || next ? used >= most.Amount : _isGone) || (!isNew && _isGone);
        if (next && !gone && (most.By == Counting.CalendarDays || office.Works(date)))
            used++;
        if (!peek)
            (_span, _isGone, _date, _used) = (begin, gone, date, used);
        return !gone;
    }
}
