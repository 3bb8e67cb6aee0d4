using ComplaintFlow.Tool.Replay.Map;

namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>
/// Passes records to a parser that reads a stream, and remembers the place where each begins, since the parser reads ahead.
/// </summary>
internal sealed class RecordText(RecordFramer framer) : TextReader
{
    private readonly Queue<RecordOrigin> _origins = new();
    private string _record = "";
    private int _at;

    /// <summary>Gets the place where the next record of the parser begins, and its defect.</summary>
    public RecordOrigin Take() => _origins.Dequeue();

    public override int Read(char[] buffer, int index, int count)
    {
        int read = 0;
        while (read < count && (_at < _record.Length || Advance()))
        {
            int length = Math.Min(count - read, _record.Length - _at);
            _record.CopyTo(_at, buffer, index + read, length);
            _at += length;
            read += length;
        }
        return read;
    }

    private bool Advance()
    {
        if (framer.Read() is not { } record)
            return false;
        string? problem = framer.Problem
            ?? (record.Contains(TextEncodings.Mark, StringComparison.Ordinal) ? SkipReasons.Undecodable : null);
        _origins.Enqueue(new RecordOrigin(framer.StartLine, problem));
        // A broken record keeps its place in the sequence of records; its content is ignored.
        _record = framer.Problem is null ? string.Concat(record.AsSpan().TrimEnd("\r\n"), "\n") : "-\n";
        _at = 0;
        return true;
    }
}

/// <summary>Represents the place where a record begins, and its defect.</summary>
internal readonly record struct RecordOrigin(int Line, string? Problem);
