using ComplaintFlow.Complaints;
using ComplaintFlow.Sla;

namespace ComplaintFlow.Tests.Sla.Year;

/// <summary>
/// One complaint as the oracle sees it: what was done, when somebody looked, and what therefore must have happened to its promises.
/// </summary>
internal sealed class OracleCase(YearRules rules)
{
    private readonly Dictionary<string, List<CauseSpan>> _causes =
        new(StringComparer.Ordinal) { ["customer"] = [], ["lab"] = [], ["answer"] = [], ["site"] = [] };
    private readonly Dictionary<string, List<DateTime>> _milestones = new(StringComparer.Ordinal);
    private YearRules _rules = rules;
    private string? _site;

    public string State { get; private set; } = "Working";

    private DateTime? _reopened;

    public string? Tier { get; private set; }

    public string? Department { get; private set; }

    public int Escalations { get; private set; }

    public List<OracleClock> Clocks { get; } = [];

    /// <summary>What must stand in the journal: the clock by its place, what, when it was due and when it was noted.</summary>
    public List<(int Clock, string What, DateTime Due, DateTime Noted)> Happened { get; } = [];

    public bool IsFinal => State is "Filed" or "Merged";

    public void Receive(DateTime received, DateTime at, string? department)
    {
        Department = department;
        Milestone("Received", received, at);
        Milestone("Open", received, at);
        Milestone("Working", received, at);
        Settle(at);
        Take(at, inclusive: true);
        Settle(at);
    }

    /// <summary>Somebody looks: what has fallen due is done, and the promises meet the rules of today.</summary>
    /// <param name="at">When.</param>
    /// <param name="today">The rules of today.</param>
    /// <param name="inclusive">Whether what is due at this very instant counts; an action comes before it.</param>
    /// <param name="always">Whether somebody looks anyhow, and not only because something is due.</param>
    public void Look(DateTime at, YearRules today, bool inclusive, bool always)
    {
        if (!Take(at, inclusive) && !always)
            return;
        if (_rules != today)
        {
            _rules = today;
            Meet(at, inclusive);
            Take(at, inclusive);
        }
        if (inclusive)
            Settle(at);
    }

    public void Do(string action, DateTime at, string? word = null, Span? time = null)
    {
        switch (action)
        {
            case "Wait": Enter("Pending", at); break;
            case "Test": Enter("Testing", at); break;
            case "Resume": Enter("Working", at); break;
            case "Contact": Milestone("Contacted", at, at); break;
            case "Reply": Milestone("Replied", at, at); break;
            case "Update": Milestone("Updated", at, at); break;
            case "NewFacts": Milestone("NewFacts", at, at); break;
            case "Set": _site = word; break;
            case "Assign": Assign(word, at); break;
            case "Reclassify": Reclassify(word!, at); break;
            case "Extend": Extend(word!, time!); break;
            case "Exempt": (Alive(word!) ?? Clocks.Last(clock => clock.Promise.Name == word)).Exempt(at); break;
            case "Solve": Close("Solved", at, final: false); break;
            case "Combine": Close("Merged", at, final: true); break;
            case "File": Close("Filed", at, final: true); break;
            case "Reopen": Reopen(at); break;
        }
        Settle(at);
    }

    public bool Can(string action, string? word) => action switch
    {
        "Wait" => State == "Working",
        "Test" => State is "Working" or "Pending",
        "Resume" => State is "Pending" or "Testing",
        "File" or "Reopen" => State == "Solved",
        "Extend" => IsOpen && Alive(word!) is not null,
        "Exempt" => IsOpen && (Alive(word!) ?? Clocks.LastOrDefault(clock => clock.Promise.Name == word)) is { IsExempted: false },
        _ => IsOpen,
    };

    /// <summary>Whether a clock that lives may still be given more time, once all that fell due is noted.</summary>
    public bool MayExtend(string target, DateTime at) =>
        Alive(target) is { BreachedAt: null } clock && (clock.Status == ClockStatus.Paused || at <= clock.Due)
            && clock.Extensions.Count < clock.Promise.MostExtensions;

    public OracleClock? Alive(string target) => Clocks.LastOrDefault(clock => clock.IsAlive && clock.Promise.Name == target);

    private bool IsOpen => State is "Working" or "Pending" or "Testing";

    private bool Take(DateTime at, bool inclusive)
    {
        bool any = false;
        for (int i = 0; i < Clocks.Count; i++)
        {
            OracleClock clock = Clocks[i];
            if (!clock.IsAlive)
                continue;
            any |= clock.Follow(at, inclusive);
            foreach (PromisedStep step in clock.Promise.Steps)
            {
                if (!clock.Falls(step.Name, at, inclusive))
                    continue;
                clock.Taken.Add(step.Name, at);
                Happened.Add((i + 1, step.Name, clock.Steps[step.Name], at));
                Escalations += step.Escalates ? 1 : 0;
                any = true;
            }
            if (!clock.Breaches(at, inclusive))
                continue;
            clock.Breach();
            Happened.Add((i + 1, "breach", clock.Due, at));
            any = true;
        }
        return any;
    }

    private void Meet(DateTime at, bool inclusive)
    {
        foreach (OracleClock clock in Clocks.Where(clock => clock.IsAlive))
            Meet(clock, at, inclusive);
    }

    private void Meet(OracleClock clock, DateTime at, bool inclusive)
    {
        if (_rules.Find(clock.Promise.Tier, clock.Promise.Name) is not { } promise)
        {
            clock.End(ClockStatus.Cancelled, at);
            return;
        }
        if (promise.OnRules == ChangeRule.New)
            return;
        if (clock.IsGrace)
            promise = promise with { Within = promise.Grace! };
        OracleClock today = clock.By(promise, _rules.OfficeOf(promise), at, inclusive);
        if (promise.OnRules == ChangeRule.Keep)
            clock.Note(today.Due == clock.Due ? null : today.Due);
        else
            clock.Apply(today, _rules.OfficeOf(promise));
    }

    private void Milestone(string name, DateTime at, DateTime now)
    {
        if (!_milestones.TryAdd(name, [at]))
            _milestones[name].Add(at);
        if (name == "Contacted")
            Cause("answer", holds: false, at);
        if (name == "Replied")
            Cause("answer", holds: true, at);
        foreach (OracleClock clock in Clocks.Where(clock => clock.IsAlive).ToList())
        {
            if (clock.Promise.Until == name)
            {
                clock.End(ClockStatus.Met, at);
                if (clock.Promise.Repeat && _rules.Find(clock.Promise.Tier, clock.Promise.Name) is { } again)
                    Start(again, at, now);
            }
            else if (clock.Promise.Restart == name)
            {
                Renew(clock, clock.Promise, at);
            }
        }
        foreach (Promise promise in _rules.Of(Tier)
            .Where(promise => promise.From == name && !Clocks.Exists(clock => clock.IsAlive && Is(clock, promise))))
            Start(promise, at, now);
    }

    private void Enter(string state, DateTime at)
    {
        State = state;
        Milestone(state, at, at);
    }

    private void Close(string state, DateTime at, bool final)
    {
        List<OracleClock> before = [.. Clocks];
        Enter(state, at);
        foreach (OracleClock clock in Clocks.Where(clock => clock.IsAlive && (final || (before.Contains(clock) && !clock.Promise.RunsOn))))
            clock.End(ClockStatus.Cancelled, at);
    }

    private void Reopen(DateTime at)
    {
        _reopened = at;
        Enter("Working", at);
        foreach (Promise promise in _rules.Of(Tier))
        {
            if (promise.OnReopen == ReopenRule.None || Clocks.LastOrDefault(clock => Is(clock, promise)) is not { IsAlive: false } clock)
                continue;
            if (promise.OnReopen == ReopenRule.Fresh)
                Start(promise, at, at);
            else if (!clock.IsExempted)
                TakeUp(clock, promise, at);
        }
    }

    private void TakeUp(OracleClock clock, Promise promise, DateTime at)
    {
        if (promise.Grace is { } grace)
        {
            var least = new OracleClock(promise with { Within = grace }, _rules.OfficeOf(promise), at, _causes);
            least.Count();
            Promise goesOn = promise.OnRules != ChangeRule.Apply ? clock.Promise : clock.IsGrace ? promise with { Within = grace }
                : promise;
            if (least.Due > clock.WouldBeDue(goesOn, _rules.OfficeOf(promise), at))
            {
                Start(promise with { Within = grace }, at, at).IsGrace = true;
                return;
            }
        }
        clock.Reopen(at);
        Meet(clock, at, inclusive: true);
    }

    private void Reclassify(string tier, DateTime at)
    {
        if (tier == Tier)
            return;
        Tier = tier;
        var kept = new List<string>();
        foreach (OracleClock clock in Clocks.Where(clock => clock.IsAlive && clock.Promise.Tier is { } its && its != tier))
        {
            if (clock.Promise.OnTier == ChangeRule.Keep)
                kept.Add(clock.Promise.Name);
            else
                clock.End(ClockStatus.Cancelled, at);
        }
        foreach (Promise promise in _rules.Promises.Where(promise => promise.Tier == tier && !kept.Contains(promise.Name)))
        {
            DateTime from = promise.OnTier == ChangeRule.New ? at : _milestones[promise.From][0];
            bool met = _milestones.TryGetValue(promise.Until, out List<DateTime>? done) && done.Exists(one => one >= from);
            if (!met && !promise.RunsOn && _reopened >= from)
            {
                if (promise.OnReopen == ReopenRule.None)
                    continue; // the closing would have ended it
                from = promise.OnReopen == ReopenRule.Fresh ? _reopened.Value : from;
            }
            if (Clocks.Exists(
                clock => Is(clock, promise)
                    && (clock.IsAlive || (clock.Status is ClockStatus.Met or ClockStatus.Exempted && clock.Start == from))))
                continue;
            OracleClock started = Start(promise, from, at);
            if (_milestones.TryGetValue(promise.Until, out List<DateTime>? reached) && reached.Exists(one => one >= from))
                started.End(ClockStatus.Met, reached.First(one => one >= from));
        }
        Milestone("Classified", at, at);
    }

    private void Assign(string? department, DateTime at)
    {
        if (department == Department)
            return;
        Department = department;
        foreach (OracleClock clock in Clocks.Where(clock => clock.IsAlive && clock.Promise.PerDepartment && clock.Department != department))
            clock.End(ClockStatus.Cancelled, at);
        foreach (Promise promise in _rules.Of(Tier).Where(promise => promise.PerDepartment))
            Start(promise, at, at);
    }

    private void Extend(string target, Span time)
    {
        OracleClock clock = Alive(target)!;
        clock.Extensions.Add(time);
        clock.Move(clock.Count);
    }

    private void Renew(OracleClock clock, Promise promise, DateTime at)
    {
        clock.End(ClockStatus.Cancelled, at);
        Start(promise, at, at);
    }

    private OracleClock Start(Promise promise, DateTime from, DateTime now)
    {
        var clock = new OracleClock(promise, _rules.OfficeOf(promise), from, _causes) { Department = Department };
        if (promise.PerDepartment && Department is null)
            return clock;
        clock.Follow(now);
        clock.Count();
        Clocks.Add(clock);
        return clock;
    }

    private void Settle(DateTime at)
    {
        Cause("customer", State == "Pending", at);
        Cause("lab", State == "Testing", at);
        Cause("site", _site == "closed", at);
        foreach (OracleClock clock in Clocks.Where(clock => clock.IsAlive))
            clock.Follow(at);
    }

    private void Cause(string name, bool holds, DateTime at)
    {
        CauseSpan? open = _causes[name].Find(span => span.To is null);
        if (holds && open is null)
            _causes[name].Add(new CauseSpan(at));
        else if (!holds && open is not null)
            open.To = at;
    }

    private static bool Is(OracleClock clock, Promise promise) => clock.Promise.Name == promise.Name && clock.Promise.Tier == promise.Tier;
}
