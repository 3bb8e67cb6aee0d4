using ComplaintFlow.Handling.Replay;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Replay.Map;

namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>Converts records to rows, and counts the defective ones.</summary>
internal sealed class RowReader : IDisposable
{
    private readonly ReplayMap _map;
    private readonly TableReader _table;
    private readonly (string Name, int[] Columns)[] _milestones;
    private readonly (string Target, int[] Columns)[] _due;
    private readonly (int[] Id, int[] At) _columns;
    private readonly int[] _activity;

    public RowReader(string file, ReplayMap map)
    {
        _map = map;
        _table = new TableReader(new TableNeeds(
            file, map.Encoding, [.. map.Columns], "the map", "set \"Encoding\" in the map to the encoding of the file, for example gbk")
        {
            Delimiter = map.Delimiter, SetDelimiter = delimiter =>
                $"set \"Delimiter\": \"{(delimiter == '\t' ? "\\t" : delimiter)}\" in the map",
        });
        _milestones = [.. map.Milestones.Select(milestone => (milestone.Key, Places(milestone.Value)))];
        _due = [.. map.Due.Select(due => (due.Key, Places(due.Value)))];
        _columns = (Places(map.Id), Places(map.At));
        _activity = Places(map.Activity);
    }

    public Columns Columns => _table.Columns;

    public SkippedRows Skipped => _table.Skipped;

    public int Line => _table.Line;

    public double Share => _table.Share;

    /// <summary>Gets the places of columns in the file.</summary>
    public int[] Places(IReadOnlyList<string> columns) => [.. columns.Select(column => Columns[column])];

    /// <summary>Gets the text of some columns in the present row, joined by a space.</summary>
    public string Text(int[] columns) => columns.Length == 1
        ? Cell(columns[0])
        : string.Join(' ', columns.Select(Cell).Where(text => !string.IsNullOrWhiteSpace(text)));

    /// <summary>Moves to the next row that can be read.</summary>
    /// <exception cref="InvalidInputException">The file has ended, and half of its rows or more do not match the
    /// encoding.</exception>
    public bool Read(out SummaryRow row)
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

    /// <summary>Gets the reason why the record is not a row of the map; null if it is one.</summary>
    private string? Problem(out SummaryRow row)
    {
        row = default;
        string id = Text(_columns.Id).Trim();
        string time = Text(_columns.At);
        if (id.Length == 0)
            return SkipReasons.BlankId;
        if (string.IsNullOrWhiteSpace(time))
            return _map.IsEvents ? SkipReasons.BlankEventTime : SkipReasons.BlankTime;
        if (!_map.Time.TryRead(time, out ParsedTime at))
            return _map.IsEvents ? SkipReasons.UnreadableEventTime : SkipReasons.UnreadableTime;
        if (Due(out IReadOnlyList<KeyValuePair<string, DateTimeOffset>> due) is { } wrong)
            return wrong;
        row = new SummaryRow(id, at, [], "", due);
        return _map.IsEvents ? Event(ref row) : Case(ref row);
    }

    private string? Due(out IReadOnlyList<KeyValuePair<string, DateTimeOffset>> due)
    {
        List<KeyValuePair<string, DateTimeOffset>>? given = null;
        due = [];
        foreach ((string target, int[] columns) in _due)
        {
            string text = Text(columns);
            if (string.IsNullOrWhiteSpace(text))
                continue;
            if (!_map.Time.TryRead(text, out ParsedTime at))
                return SkipReasons.UnreadableDue(target);
            (given ??= []).Add(KeyValuePair.Create(target, at.At(DateMeaning.EndOfDay)));
        }
        due = given ?? due;
        return null;
    }

    private string? Case(ref SummaryRow row)
    {
        List<HistoricalEvent>? reached = null;
        foreach ((string name, int[] columns) in _milestones)
        {
            string text = Text(columns);
            if (string.IsNullOrWhiteSpace(text))
                continue;
            if (!_map.Time.TryRead(text, out ParsedTime when))
                return SkipReasons.UnreadableMilestone(name);
            // An event on the day of the receipt is not known to be before it.
            if (when.Last < row.At.First)
            {
                // The complaint counts, but its end is ignored and reported.
                _table.Skip(SkipReasons.BeforeReceipt(name));
                continue;
            }
            (reached ??= []).Add(new HistoricalEvent(when.At(DateMeaning.EndOfDay), name));
        }
        row = row with { Milestones = reached ?? (IReadOnlyList<HistoricalEvent>)[] };
        return null;
    }

    private string? Event(ref SummaryRow row)
    {
        string activity = _activity.Length == 1 ? Cell(_activity[0]) : string.Join('/', _activity.Select(Cell));
        row = row with { Activity = activity };
        if (_activity.All(column => string.IsNullOrWhiteSpace(Cell(column))))
            return SkipReasons.BlankActivity;
        return _map.Triggers.ContainsKey(activity) ? null : SkipReasons.UnnamedActivity;
    }

    private string Cell(int column)
    {
        string text = _table[column];
        return _map.Blanks.Count > 0 && _map.Blanks.Contains(text.Trim(), StringComparer.Ordinal) ? "" : text;
    }
}
