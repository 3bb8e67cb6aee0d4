using System.Text;

namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>Reads the lines of a text with their ends. Of a line that is too long, only the beginning is kept.</summary>
internal sealed class PhysicalLines(TextReader reader)
{
    public const int LongestLine = 8 << 20;

    private readonly char[] _buffer = new char[1 << 14];
    private readonly StringBuilder _line = new();
    private int _at;
    private int _end;

    /// <summary>Reads the next line with its end, or null.</summary>
    public string? Read()
    {
        _line.Clear();
        while (_at < _end || Fill())
        {
            ReadOnlySpan<char> rest = _buffer.AsSpan(_at, _end - _at);
            int stop = rest.IndexOfAny('\r', '\n');
            int length = stop < 0 ? rest.Length : stop + 1;
            if (_line.Length < LongestLine)
                _line.Append(rest[..length]);
            _at += length;
            if (stop < 0)
                continue;
            if (rest[stop] == '\r' && (_at < _end || Fill()) && _buffer[_at] == '\n')
            {
                _line.Append('\n');
                _at++;
            }
            return _line.ToString();
        }
        return _line.Length == 0 ? null : _line.ToString();
    }

    private bool Fill()
    {
        _at = 0;
        _end = reader.Read(_buffer, 0, _buffer.Length);
        return _end > 0;
    }
}
