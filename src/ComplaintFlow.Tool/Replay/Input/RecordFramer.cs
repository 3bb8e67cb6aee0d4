using ComplaintFlow.Tool.Replay.Map;

namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>
/// Combines physical lines into records. A record with a quote that is never closed costs only that record and not the rest of
/// the file: reading continues at the line after its first.
/// </summary>
internal sealed class RecordFramer(PhysicalLines lines)
{
    private readonly Queue<string> _again = new();
    private int _line;

    /// <summary>The separator of fields.</summary>
    public char Delimiter { get; set; } = Delimiters.Usual;

    /// <summary>The physical line at which the last record begins, counted from 1.</summary>
    public int StartLine { get; private set; }

    /// <summary>The defect of the last record; null if it can be split into fields.</summary>
    public string? Problem { get; private set; }

    /// <summary>Removes the first line if it names the separator and holds no record.</summary>
    public char? TakeSeparatorLine()
    {
        if (Next() is not { } line)
            return null;
        char? said = Delimiters.OfFirstLine(line);
        if (said is null)
            GoBackTo(["", line], line: 0);
        return said;
    }

    /// <summary>Reads the next record that is not blank, or null.</summary>
    public string? Read()
    {
        string? line;
        while ((line = Next()) is not null)
        {
            if (line.AsSpan().TrimEnd("\r\n").Length > 0)
                return Frame(line);
        }
        return null;
    }

    private string Frame(string first)
    {
        StartLine = _line;
        Problem = null;
        var scan = new QuoteScan(Delimiter);
        scan.Add(first);
        if (!scan.IsOpen)
        {
            if (scan.HasLongField || first.Length >= PhysicalLines.LongestLine)
                Problem = SkipReasons.LongField;
            else if (scan.HasStray)
                Problem = SkipReasons.StrayText;
            return first;
        }

        List<string> record = [first];
        while (scan is { IsOpen: true, HasLongField: false, HasStray: false } && Next() is { } line)
        {
            record.Add(line);
            scan.Add(line);
        }
        Problem = scan.HasLongField ? SkipReasons.LongField : scan.IsOpen || scan.HasStray ? SkipReasons.OpenQuote : null;
        if (Problem is null)
            return string.Concat(record);
        GoBackTo(record, StartLine);
        return first;
    }

    private string? Next()
    {
        string? line = _again.Count > 0 ? _again.Dequeue() : lines.Read();
        _line += line is null ? 0 : 1;
        return line;
    }

    /// <summary>Returns all lines except the first to those that are still to be read.</summary>
    private void GoBackTo(List<string> record, int line)
    {
        string[] later = [.. _again];
        _again.Clear();
        foreach (string one in record.Skip(1).Concat(later))
            _again.Enqueue(one);
        _line = line;
    }
}
