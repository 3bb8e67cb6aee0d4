namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>
/// Follows the quotes of a record from line to line, as defined in RFC 4180: a quote opens only at the beginning of a field.
/// </summary>
internal struct QuoteScan
{
    public const int LongestField = 1 << 20;

    private readonly char _delimiter;
    private int _length;
    private bool _quoted;
    private bool _atStart;

    public QuoteScan(char delimiter) => (_delimiter, _atStart) = (delimiter, true);

    /// <summary>Whether a quote is open.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether there is text between a closing quote and the end of its field.</summary>
    public bool HasStray { get; private set; }

    public bool HasLongField { get; private set; }

    public void Add(string line)
    {
        // A line without quotes inside a field without quotes needs no check of each character.
        if (!IsOpen && line.Length < LongestField && !line.Contains('"', StringComparison.Ordinal))
            return;
        foreach (char c in line)
        {
            if (++_length > LongestField)
                HasLongField = true;
            if (IsOpen)
                IsOpen = c != '"';
            else if (c == '"' && (_atStart || _quoted))
                Open();
            else if (c == _delimiter || c is '\r' or '\n')
                (_quoted, _atStart, _length) = (false, true, 0);
            else
                (HasStray, _atStart) = (HasStray || _quoted, false);
        }
    }

    private void Open()
    {
        IsOpen = true;
        _quoted = true;
        _atStart = false;
    }
}
