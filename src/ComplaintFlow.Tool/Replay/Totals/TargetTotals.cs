using ComplaintFlow.Complaints;
using ComplaintFlow.Sla;

namespace ComplaintFlow.Tool.Replay.Totals;

/// <summary>Counts the results of the targets, by name and by the values of the requested fields.</summary>
internal sealed class TargetTotals
{
    private readonly SortedDictionary<string, TargetTotal> _targets = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<string> _groups;

    public TargetTotals(SlaDefinition sla, IReadOnlyList<string> groups)
    {
        _groups = groups;
        foreach (string target in sla.Tiers.Values.SelectMany(tier => tier.Targets.Keys).Concat(sla.Always.Keys))
            _targets.TryAdd(target, new TargetTotal(groups));
    }

    public IReadOnlyDictionary<string, TargetTotal> Targets => _targets;

    /// <param name="complaint">The complaint in the end.</param>
    /// <param name="values">The values of the fields to group by, in order.</param>
    /// <param name="asOf">The instant up to which clocks run.</param>
    public void Add(Complaint complaint, IReadOnlyList<string> values, DateTimeOffset asOf)
    {
        foreach (Clock clock in complaint.Clocks)
        {
            if (clock.Status == ClockStatus.Cancelled)
                continue;
            if (!_targets.TryGetValue(clock.Target, out TargetTotal? target))
                _targets.Add(clock.Target, target = new TargetTotal(_groups));
            target.All.Add(clock, asOf);
            for (int i = 0; i < _groups.Count; i++)
                target.Of(i, values[i]).Add(clock, asOf);
        }
    }
}

/// <summary>Represents the results of one target.</summary>
internal sealed class TargetTotal(IReadOnlyList<string> groups)
{
    private readonly SortedDictionary<string, Tally>[] _by =
        [.. groups.Select(_ => new SortedDictionary<string, Tally>(StringComparer.Ordinal))];

    public Tally All { get; } = new();

    public IEnumerable<(string Field, IReadOnlyDictionary<string, Tally> Values)> By =>
        groups.Select((name, i) => (name, (IReadOnlyDictionary<string, Tally>)_by[i]));

    public Tally Of(int group, string value)
    {
        if (!_by[group].TryGetValue(value, out Tally? tally))
            _by[group].Add(value, tally = new Tally());
        return tally;
    }
}
