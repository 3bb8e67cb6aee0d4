using ComplaintFlow.Handling.Replay;
using ComplaintFlow.Tool.Replay.Map;

namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>Turns records into rows, and counts those that are none.</summary>
internal sealed class RowReader : IDisposable
{
    private readonly ReplayMap _map;
    private readonly CsvRecords _records;
    private readonly string _file;
    private readonly (string Name, int Column)[] _milestones;
    private readonly (int Id, int At) _columns;
    private readonly int[] _activity;
    private bool _isWreckage;
    private int _undecodable;
    private int _total;

    public RowReader(string file, ReplayMap map)
    {
        _map = map;
        _file = file;
        _records = new CsvRecords(file, map.Encoding);
        try
        {
            Columns = Columns.Read(_records, map, file);
        }
        catch (UnusableException)
        {
            _records.Dispose();
            throw;
        }
        _milestones = [.. map.Milestones.Select(milestone => (milestone.Key, Columns[milestone.Value]))];
        _columns = (Columns[map.Id], Columns[map.At]);
        _activity = [.. map.Activity.Select(column => Columns[column])];
    }

    public Columns Columns { get; }

    public SkippedRows Skipped { get; } = new();

    public int Line => _records.Line;

    public double Share => _records.Share;

    /// <summary>A field of the present row.</summary>
    public string this[int column] => _records[column];

    /// <summary>Goes to the next row that can be read.</summary>
    /// <exception cref="UnusableException">The file has ended, and half of its rows or more are not of the encoding.</exception>
    public bool Read(out Row row)
    {
        while (_records.Read())
        {
            _total++;
            if (Problem(out row) is not { } reason)
                return true;
            if (reason.Length > 0)
                Skipped.Add(_records.Line, reason);
        }
        row = default;
        if (_undecodable > 0 && _undecodable * 2L >= _total)
        {
            throw new UnusableException(
                $"{_undecodable} of the {_total} rows of {_file} have bytes that are not {_map.Encoding}: set \"Encoding\" in the map to the encoding of the file, for example gbk.");
        }
        return false;
    }

    public void Dispose() => _records.Dispose();

    /// <summary>Why the record is no row; null where it is one, empty where it belongs to a broken one that was counted.</summary>
    private string? Problem(out Row row)
    {
        row = default;
        if (_records.Problem is { } broken)
        {
            _isWreckage = broken is SkipReasons.OpenQuote or SkipReasons.LongField;
            _undecodable += broken == SkipReasons.Undecodable ? 1 : 0;
            return broken;
        }
        if (_records.Count != Columns.Count)
        {
            _total -= _isWreckage ? 1 : 0;
            return _isWreckage ? "" : SkipReasons.Columns;
        }
        _isWreckage = false;

        string id = _records[_columns.Id].Trim();
        string time = _records[_columns.At];
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
            string text = _records[column];
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
        string activity = _activity.Length == 1 ? _records[_activity[0]] : string.Join('/', _activity.Select(column => _records[column]));
        row = new Row(id, at, [], activity);
        if (_activity.All(column => string.IsNullOrWhiteSpace(_records[column])))
            return SkipReasons.BlankActivity;
        return _map.Triggers.ContainsKey(activity) ? null : SkipReasons.UnnamedActivity;
    }
}
