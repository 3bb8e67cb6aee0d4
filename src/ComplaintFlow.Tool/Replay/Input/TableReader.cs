using ComplaintFlow.Tool.Output;

namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>Reads the rows of a CSV file that has the required columns, and counts the broken ones.</summary>
internal sealed class TableReader : IDisposable
{
    private readonly TableNeeds _needs;
    private readonly CsvRecords _records;
    private bool _isWreckage;
    private int _undecodable;
    private int _total;

    /// <exception cref="InvalidInputException">There is no such file, or it lacks columns.</exception>
    public TableReader(TableNeeds needs)
    {
        _needs = needs;
        _records = new CsvRecords(needs);
        try
        {
            Columns = Columns.Read(_records, needs);
        }
        catch (InvalidInputException)
        {
            _records.Dispose();
            throw;
        }
    }

    public Columns Columns { get; }

    public SkippedRows Skipped { get; } = new();

    public int Line => _records.Line;

    public double Share => _records.Share;

    /// <summary>Gets a field of the present row.</summary>
    public string this[int column] => _records[column];

    /// <summary>Moves to the next complete row.</summary>
    /// <exception cref="InvalidInputException">The file has ended, and half of its rows or more do not match the
    /// encoding.</exception>
    public bool Read()
    {
        while (_records.Read())
        {
            _total++;
            if (Problem() is not { } reason)
                return true;
            if (reason.Length > 0)
                Skip(reason);
        }
        if (_undecodable > 0 && _undecodable * 2L >= _total)
            throw new InvalidInputException(
                $"{_undecodable} of the {_total} rows of {_needs.File} have bytes that are not {_needs.Encoding}: {_needs.SetEncoding}.");
        return false;
    }

    /// <summary>Counts the present row as one that cannot be used.</summary>
    public void Skip(string reason) => Skipped.Add(_records.Line, reason);

    public void Dispose() => _records.Dispose();

    /// <summary>
    /// Gets the defect of the record; null if it is a row, empty if it belongs to a broken record that was counted already.
    /// </summary>
    private string? Problem()
    {
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
        return null;
    }
}
