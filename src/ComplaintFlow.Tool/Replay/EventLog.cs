using ComplaintFlow.Handling.Replay;
using ComplaintFlow.Tool.Replay.Input;
using ComplaintFlow.Tool.Replay.Map;

namespace ComplaintFlow.Tool.Replay;

/// <summary>Collects the events of a file by case: what happened when, and the fields of the earliest event.</summary>
internal sealed class EventLog(ReplayMap map)
{
    private readonly Dictionary<string, LoggedCase> _byId = new(StringComparer.Ordinal);
    private readonly List<LoggedCase> _cases = [];
    private readonly HashSet<string> _activities = new(StringComparer.Ordinal);

    /// <summary>The cases in the order of their first rows.</summary>
    public IReadOnlyList<LoggedCase> Cases => _cases;

    public void Add(in SummaryRow row, int line, Func<string[]> values)
    {
        if (!_byId.TryGetValue(row.Id, out LoggedCase? logged))
        {
            _byId.Add(row.Id, logged = new LoggedCase(row.Id, line));
            _cases.Add(logged);
        }
        // A file need not be in the order of time. At the receipt, only what the earliest event says is known.
        if (logged.Events.Count == 0 || row.At.First < logged.Received)
            (logged.Received, logged.Values, logged.Due) = (row.At.First, values(), row.Due);
        // Keep one string for each activity, not one for each row.
        if (!_activities.TryGetValue(row.Activity, out string? activity))
            _activities.Add(activity = row.Activity);
        logged.Events.Add((row.At, activity));
    }

    /// <summary>
    /// Gets a case in the form that the library replays. It also reports adjacent activities, in the order of time; those of the
    /// same instant in the order of the file.
    /// </summary>
    public HistoricalCase History(LoggedCase logged, IntakeBuilder intakes, Action<string, string> onPair)
    {
        (DateTimeOffset At, string Activity)[] events = InOrder(logged);
        for (int i = 1; i < events.Length; i++)
            onPair(events[i - 1].Activity, events[i].Activity);

        var history = new List<HistoricalEvent>(events.Length);
        foreach ((DateTimeOffset at, string activity) in events)
        {
            if (map.Triggers[activity] is { Name: { } name } meaning)
                history.Add(new HistoricalEvent(at, name, meaning.IsTrigger));
        }
        return new HistoricalCase { Id = logged.Id, Intake = intakes.Build(logged.Values, events[0].At), Events = history };
    }

    /// <summary>
    /// Gets the events in order. For days without a time, the first event is the receipt, so the start of its day is meant; for
    /// the others, the end.
    /// </summary>
    private static (DateTimeOffset At, string Activity)[] InOrder(LoggedCase logged)
    {
        int receipt = 0;
        for (int i = 1; i < logged.Events.Count; i++)
            receipt = logged.Events[i].At.First < logged.Events[receipt].At.First ? i : receipt;
        return
        [
            .. logged.Events.Select((one, i) => (At: one.At.At(i == receipt ? DateMeaning.StartOfDay : DateMeaning.EndOfDay), one.Activity))
                .OrderBy(one => one.At),
        ];
    }
}

/// <summary>Represents one case of an event log.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Line">The line of its first row.</param>
internal sealed record LoggedCase(string Id, int Line)
{
    /// <summary>When the earliest event happened.</summary>
    public DateTimeOffset Received { get; set; }

    /// <summary>The fields of the earliest event.</summary>
    public string[] Values { get; set; } = [];

    /// <summary>The due instants of the earliest event.</summary>
    public IReadOnlyList<KeyValuePair<string, DateTimeOffset>> Due { get; set; } = [];

    public List<(ParsedTime At, string Activity)> Events { get; } = [];
}
