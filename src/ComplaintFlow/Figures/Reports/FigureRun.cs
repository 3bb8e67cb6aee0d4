using ComplaintFlow.Complaints;
using ComplaintFlow.Figures.Counting;
using ComplaintFlow.Figures.Measures;
using ComplaintFlow.Figures.Reading;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Figures.Reports;

/// <summary>Adds up complaints, one after another in any order.</summary>
/// <param name="period">The period.</param>
/// <param name="zone">The time zone of arrivals.</param>
/// <param name="groupsOf">The groups in which a complaint counts, for the department that counts.</param>
internal sealed class FigureRun(FigurePeriod period, TimeZoneInfo zone, Func<Complaint, string?, FigureGroup[]> groupsOf)
{
    private readonly Dictionary<FigureGroup, Tally> _tallies = [];
    private readonly Repeats _repeats = new(period);
    private readonly Dictionary<(string? Category, StatisticsMonth Month, DayOfWeek Day, int Hour), long> _arrivals = [];

    public IReadOnlyDictionary<FigureGroup, Tally> Tallies => _tallies;

    public CauseCount Causes { get; } = new();

    /// <summary>The complaints that do not count, because they cannot be read.</summary>
    public List<UnreadableComplaint> Unreadable { get; } = [];

    public IReadOnlyList<ArrivalCount> Arrivals =>
    [
        .. _arrivals.Select(cell => new ArrivalCount(cell.Key.Category, cell.Key.Month, cell.Key.Day, cell.Key.Hour, cell.Value))
            .OrderBy(cell => cell.Category, StringComparer.Ordinal).ThenBy(cell => cell.Month).ThenBy(cell => cell.Weekday)
            .ThenBy(cell => cell.Hour),
    ];

    public Tally TallyOf(FigureGroup group)
    {
        if (!_tallies.TryGetValue(group, out Tally? tally))
            _tallies[group] = tally = new Tally();
        return tally;
    }

    public void Add(CaseFacts facts)
    {
        Complaint complaint = facts.Complaint;
        FigureGroup[] groups = groupsOf(complaint, complaint.Department);
        Observation[] observations;
        try
        {
            observations = [.. Observe(facts)];
        }
        catch (Exception) // the data can be read but not counted: an amount is too large to be added, an instant is out of range
        {
            Unreadable.Add(new UnreadableComplaint(complaint.Id, complaint.Number, DiagnosticCodes.UncountableComplaint));
            return;
        }
        foreach (Observation seen in observations)
        {
            foreach (FigureGroup group in seen.Department is null ? groups : groupsOf(complaint, seen.Department))
                TallyOf(group).Add(seen);
        }
        _repeats.Note(complaint, groups);
        if (period.Has(complaint.ReceivedAt))
            Arrive(complaint);
        if (!facts.IsWithdrawn && Outcomes.ClosingOf(facts, period)?.Complaint.RootCause is { } cause)
            Causes.Add(cause, complaint.Department, groups);
    }

    /// <summary>Adds the observations that need all complaints together.</summary>
    public void End()
    {
        foreach ((FigureGroup group, Observation seen) in _repeats.Observations())
            TallyOf(group).Add(seen);
    }

    private IEnumerable<Observation> Observe(CaseFacts facts)
    {
        IEnumerable<Observation> volume = Volume.Of(facts, period);
        return facts.IsWithdrawn
            ? volume
            : volume.Concat(Timeliness.Of(facts, period)).Concat(Outcomes.Of(facts, period)).Concat(CareMeasures.Of(facts, period))
            .Concat(Redress.Of(facts, period)).Concat(Measures.Backlog.Of(facts, period));
    }

    private void Arrive(Complaint complaint)
    {
        DateTimeOffset local = TimeZoneInfo.ConvertTime(complaint.ReceivedAt, zone);
        (string?, StatisticsMonth, DayOfWeek, int) cell =
            (complaint.Category, new StatisticsMonth(local.Year, local.Month), local.DayOfWeek, local.Hour);
        _arrivals[cell] = _arrivals.GetValueOrDefault(cell) + 1;
    }
}
