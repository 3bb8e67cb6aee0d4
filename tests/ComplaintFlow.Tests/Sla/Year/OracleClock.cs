using ComplaintFlow.Complaints;

namespace ComplaintFlow.Tests.Sla.Year;

/// <summary>A stretch in which a cause holds.</summary>
internal sealed class CauseSpan(DateTime from)
{
    public DateTime From { get; } = from;

    public DateTime? To { get; set; }

    /// <summary>The one of some stretches, in order and apart, in which a minute lies.</summary>
    public static CauseSpan? At(List<CauseSpan> spans, DateTime minute)
    {
        for (int i = spans.Count - 1; i >= 0; i--)
        {
            if (spans[i].From <= minute)
                return spans[i].To is not { } to || minute < to ? spans[i] : null;
        }
        return null;
    }
}

/// <summary>
/// One promise as somebody with a stopwatch and a notebook would keep it: for each minute since the start a note whether the clock stood
/// still, and from these notes, minute by minute, when it is due and when its steps are. Shares no code with the library.
/// </summary>
internal sealed class OracleClock(Promise promise, Office hours, DateTime start, IReadOnlyDictionary<string, List<CauseSpan>> causes)
{
    private const int Second = 60;
    private readonly List<bool> _still = [];
    private readonly List<(DateTime From, DateTime To)> _gaps = [];
    private Office _office = hours;
    private Dictionary<string, Allowance> _allowances = new(StringComparer.Ordinal);
    private bool _ranBefore;
    private int _lastRan = -1;

    public Promise Promise { get; private set; } = promise;

    public DateTime Start { get; } = start;

    public string? Department { get; init; }

    public ClockStatus Status { get; private set; } = ClockStatus.Running;

    public DateTime Due { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public DateTime? BreachedAt { get; private set; }

    public DateTime? CorrectedAt { get; private set; }

    public DateTime? PausedAt { get; private set; }

    public bool IsExempted { get; private set; }

    /// <summary>Whether a reopening began it, with the least time that it leaves.</summary>
    public bool IsGrace { get; set; }

    public List<Span> Extensions { get; } = [];

    public Dictionary<string, DateTime> Steps { get; private set; } = new(StringComparer.Ordinal);

    public Dictionary<string, DateTime> Taken { get; } = new(StringComparer.Ordinal);

    public bool IsAlive => Status is ClockStatus.Running or ClockStatus.Paused;

    private DateTime Now => Start.AddMinutes(_still.Count);

    /// <summary>Notes each minute up to an instant, and whether the clock has begun or ceased to stand still.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="inclusive">Whether what happens at the instant itself counts.</param>
    /// <returns>Whether a cause used up what it may take, so that the clock ran again by itself.</returns>
    public bool Follow(DateTime at, bool inclusive = true)
    {
        for (DateTime minute = Now; minute.AddMinutes(1) <= at; minute = minute.AddMinutes(1))
            Note(StandsStill(minute));
        bool was = Status == ClockStatus.Paused;
        // An action comes before what happens by itself at the same instant.
        bool stands = inclusive ? StandsStill(Now, peek: true) : (_still.Count > 0 && _still[^1]) || (was && PausedAt == Now);
        _ranBefore = !was;
        Status = stands ? ClockStatus.Paused : ClockStatus.Running;
        PausedAt = stands ? Start.AddMinutes(_lastRan + 1) : null;
        if (was && !stands)
            Move(Count);
        return was && !stands;
    }

    /// <summary>Finds the due instant and the steps anew, from the first minute on.</summary>
    public void Count()
    {
        DateOnly last = default;
        if (Promise.Within.InDays)
        {
            last = Date(Office.DateOf(Start), Promise.Within);
            foreach (Span more in Extensions)
                last = Date(last, more);
            Due = Office.EndOf(last);
        }
        else
        {
            Due = Run(Start, (Promise.Within.Amount + Extensions.Sum(more => more.Amount)) * Second, Promise.Within.By);
        }
        Steps = Promise.Steps.ToDictionary(
            step => step.Name, step => Taken.ContainsKey(step.Name) ? Steps[step.Name] : At(step), StringComparer.Ordinal);
    }

    public bool Breaches(DateTime at, bool inclusive) => IsAlive && BreachedAt is null && Due < at && Ran(Due, at, inclusive);

    public bool Falls(string step, DateTime at, bool inclusive) =>
        IsAlive && !Taken.ContainsKey(step) && (inclusive ? Steps[step] <= at : Steps[step] < at) && Ran(Steps[step], at, inclusive);

    public void Breach() => BreachedAt = Due;

    public void End(ClockStatus status, DateTime at) => (Status, EndedAt, PausedAt) = (status, at, null);

    public void Exempt(DateTime at)
    {
        IsExempted = true;
        End(ClockStatus.Exempted, EndedAt ?? at);
    }

    public void Reopen(DateTime at)
    {
        DateTime ended = EndedAt!.Value;
        _gaps.Add((ended, at));
        for (DateTime minute = ended; minute < Now; minute = minute.AddMinutes(1))
            _still[Index(minute)] = true;
        _lastRan = _still.FindLastIndex(still => !still);
        (Status, EndedAt) = (ClockStatus.Running, null);
        Follow(at);
        Move(Count);
    }

    /// <summary>When it would be due if it went on from an instant.</summary>
    public DateTime WouldBeDue(Promise by, Office its, DateTime at)
    {
        OracleClock goesOn = By(by, its, at);
        goesOn.End(Status, EndedAt!.Value);
        goesOn.Reopen(at);
        return goesOn.Due;
    }

    /// <summary>The same promise as it would be by other rules.</summary>
    public OracleClock By(Promise other, Office its, DateTime at, bool inclusive = true)
    {
        var clock = new OracleClock(other, its, Start, causes);
        clock.Extensions.AddRange(Extensions);
        clock._gaps.AddRange(_gaps);
        foreach ((string step, DateTime taken) in Taken)
        {
            clock.Taken.Add(step, taken);
            clock.Steps.Add(step, Steps[step]);
        }
        clock.Follow(at, inclusive);
        clock.Count();
        return clock;
    }

    /// <summary>What holds now holds from the start.</summary>
    public void Apply(OracleClock other, Office its)
    {
        (Promise, _office, CorrectedAt) = (other.Promise, its, null);
        _still.Clear();
        _still.AddRange(other._still);
        (_allowances, _lastRan, Status, PausedAt) = (other._allowances, other._lastRan, other.Status, other.PausedAt);
        Move(Count);
        // By these rules the clock stood still when it was missed, so it was not.
        if (BreachedAt > PausedAt)
            BreachedAt = null;
    }

    public void Note(DateTime? corrected) => CorrectedAt = corrected;

    /// <summary>A due instant that moves ahead of its breach has not been missed.</summary>
    public void Move(Action change)
    {
        change();
        if (BreachedAt < Due)
            BreachedAt = null;
    }

    private void Note(bool still)
    {
        _still.Add(still);
        if (!still)
            _lastRan = _still.Count - 1;
    }

    /// <summary>Whether time of the clock ran at some instant after <paramref name="from"/>.</summary>
    private bool Ran(DateTime from, DateTime at, bool inclusive)
    {
        for (int i = Math.Max(0, Index(from)); i < _still.Count; i++)
        {
            if (!_still[i])
                return true;
        }
        return (inclusive || _ranBefore) && from <= at && !StandsStill(Now, peek: true);
    }

    private bool StandsStill(DateTime minute, bool peek = false)
    {
        bool still = false;
        foreach ((DateTime from, DateTime to) in _gaps)
            still |= from <= minute && minute < to;
        foreach ((string cause, Span? most) in Promise.PausedBy)
        {
            if (CauseSpan.At(causes[cause], minute) is not { } span)
                continue;
            if (most is null)
            {
                still = true;
                continue;
            }
            if (!_allowances.TryGetValue(cause, out Allowance? allowance))
                _allowances.Add(cause, allowance = new Allowance(most, _office));
            still |= allowance.Lasts(span.From > Start ? span.From : Start, minute, peek);
        }
        return still;
    }

    private DateTime At(PromisedStep step)
    {
        if (step.Before is { } before)
            return Back(before);
        if (step.After is { } after)
            return Run(Due, after.Amount * Second, after.By);
        if (step.Percent == 100)
            return Due;
        Counting by = Promise.Within.By == Counting.Working ? Counting.Working : Counting.Elapsed;
        int minutes = 0;
        for (DateTime minute = Start; minute < Due; minute = minute.AddMinutes(1))
            minutes += Counts(minute, by) ? 1 : 0;
        return Run(Start, minutes * Second * step.Percent / 100, by);
    }

    private DateTime Run(DateTime from, int seconds, Counting by)
    {
        for (DateTime minute = from; ; minute = minute.AddMinutes(1))
        {
            if (!Counts(minute, by))
                continue;
            if (seconds <= Second)
                return minute.AddSeconds(seconds);
            seconds -= Second;
        }
    }

    private DateTime Back(Span span)
    {
        int left = span.Amount;
        for (DateTime minute = Due; left > 0; left -= Counts(minute, span.By) ? 1 : 0)
        {
            minute = minute.AddMinutes(-1);
            if (minute < Start)
                return Start;
            if (left == 1 && Counts(minute, span.By))
                return minute;
        }
        return Due;
    }

    private bool Counts(DateTime minute, Counting by) => !Stood(minute) && (by == Counting.Elapsed || _office.IsOpen(minute));

    /// <summary>Whether the clock stood still in a stretch that has ended: how long the present one lasts is not known yet.</summary>
    private bool Stood(DateTime minute) => Index(minute) is var i && i >= 0 && i < _still.Count && _still[i] && !(minute >= PausedAt);

    /// <summary>
    /// The last of some dates, none of which the clock stood still on. The date on which a pause begins is not one on which it stood still,
    /// the date on which it ends is.
    /// </summary>
    private DateOnly Date(DateOnly date, Span days)
    {
        List<(DateOnly Begins, DateOnly Ends)> pauses = Pauses();
        for (int left = days.Amount; left > 0;)
        {
            date = date.AddDays(1);
            if (Counted(date) && !pauses.Exists(pause => pause.Begins < date && date <= pause.Ends))
                left--;
        }
        // Nothing ends while it stands still: then with the date that brings it to an end.
        while (!Counted(date) || (Stood(Office.EndOf(date)) && Stood(Office.EndOf(date).AddMinutes(-1))))
            date = date.AddDays(1);
        return date;

        bool Counted(DateOnly day) => days.By == Counting.CalendarDays || _office.Works(day);
    }

    private List<(DateOnly Begins, DateOnly Ends)> Pauses()
    {
        var pauses = new List<(DateOnly, DateOnly)>();
        DateTime? begins = null;
        for (DateTime minute = Start; minute <= Now; minute = minute.AddMinutes(1))
        {
            bool still = Stood(minute);
            if (still)
                begins ??= minute;
            else if (begins is not null)
                (pauses, begins) = ([.. pauses, (Office.DateOf(begins.Value), Office.DateOf(minute.AddMinutes(-1)))], null);
        }
        return pauses;
    }

    private int Index(DateTime at) => (int)Math.Floor((at - Start).TotalMinutes);
}
