using ComplaintFlow.Handling.Replay;
using ComplaintFlow.Tool.Replay.Map;

namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>Turns records into rows, and counts those that are none.</summary>
internal sealed class RowReader : IDisposable
{
    private readonly ReplayMap _map;
    private readonly TableReader _table;
    private readonly (string Name, int Column)[] _milestones;
    private readonly (int Id, int At) _columns;
    private readonly int[] _activity;

    public RowReader(string file, ReplayMap map)
    {
        _map = map;
        _table = new TableReader(new TableNeeds(file, map.Encoding, [.. map.Columns], "the map", "set \"Encoding\" in the map to the encoding of the file, for example gbk"));
        _milestones = [.. map.Milestones.Select(milestone => (milestone.Key, Columns[milestone.Value]))];
        _columns = (Columns[map.Id], Columns[map.At]);
        _activity = [.. map.Activity.Select(column => Columns[column])];
    }

    public Columns Columns => _table.Columns;

    public SkippedRows Skipped => _table.Skipped;

    public int Line => _table.Line;

    public double Share => _table.Share;

    /// <summary>A field of the present row.</summary>
    public string this[int column] => _table[column];

    /// <summary>Goes to the next row that can be read.</summary>
    /// <exception cref="UnusableException">The file has ended, and half of its rows or more are not of the encoding.</exception>
    public bool Read(out Row row)
    {
        row = default;
        while (_table.Read())
        {
            if (Problem(out row) is not { } reason)
                return true;
            _table.Skip(reason);
        }
        return false;
    }

    public void Dispose() => _table.Dispose();

    /// <summary>Why the record is no row of the map; null where it is one.</summary>
    private string? Problem(out Row row)
    {
        row = default;
        string id = _table[_columns.Id].Trim();
        string time = _table[_columns.At];
        if (id.Length == 0)
            return SkipReasons.BlankId;
        if (string.IsNullOrWhiteSpace(time))
            return _map.IsEvents ? SkipReasons.BlankEventTime : SkipReasons.BlankTime;
        if (!_map.Time.TryRead(time, out DateTimeOffset at))
            return _map.IsEvents ? SkipReasons.UnreadableEventTime : SkipReasons.UnreadableTime;
        return _map.IsEvents ? Event(id, at, out row) : Case(id, at, out row);
    }

    private string? Case(string id, DateTimeOffset at, out Row row)
    {
        row = default;
        List<HistoricalEvent>? reached = null;
        foreach ((string name, int column) in _milestones)
        {
            string text = _table[column];
            if (string.IsNullOrWhiteSpace(text))
                continue;
            if (!_map.Time.TryRead(text, out DateTimeOffset when))
                return SkipReasons.UnreadableMilestone(name);
            (reached ??= []).Add(new HistoricalEvent(when, name));
        }
        row = new Row(id, at, reached ?? (IReadOnlyList<HistoricalEvent>)[], "");
        return null;
    }

    private string? Event(string id, DateTimeOffset at, out Row row)
    {
        string activity = _activity.Length == 1 ? _table[_activity[0]] : string.Join('/', _activity.Select(column => _table[column]));
        row = new Row(id, at, [], activity);
        if (_activity.All(column => string.IsNullOrWhiteSpace(_table[column])))
            return SkipReasons.BlankActivity;
        return _map.Triggers.ContainsKey(activity) ? null : SkipReasons.UnnamedActivity;
    }
}
