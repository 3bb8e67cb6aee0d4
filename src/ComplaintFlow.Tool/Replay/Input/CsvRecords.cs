using CsvHelper;

namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>Reads the records of a CSV file one after the other; nothing of an earlier record is kept.</summary>
internal sealed class CsvRecords : IDisposable
{
    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        HasHeader = false,
        Mode = CsvMode.Rfc4180,
        MaxRecordSize = PhysicalLines.LongestLine * 8,
        IncludeValuesInExceptions = false,
    };

    private readonly FileStream _stream;
    private readonly StreamReader _reader;
    private readonly RecordText _text;
    private readonly CsvReader _parser;

    public CsvRecords(string file, string encoding)
    {
        _stream = Open(file);
        _reader = new StreamReader(_stream, TextEncodings.Open(_stream, encoding), detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
        _text = new RecordText(new RecordFramer(new PhysicalLines(_reader)));
        _parser = CsvReader.Create(_text, Options);
    }

    /// <summary>The physical line at which the present record begins.</summary>
    public int Line { get; private set; }

    /// <summary>What is wrong with the present record.</summary>
    public string? Problem { get; private set; }

    public int Count => _parser.FieldCount;

    public string this[int column] => _parser.GetString(column);

    /// <summary>How much of the file was read, from 0 to 1.</summary>
    public double Share => _stream.Length == 0 ? 1 : (double)_stream.Position / _stream.Length;

    public bool Read()
    {
        if (!_parser.Read())
            return false;
        (Line, Problem) = _text.Take();
        return true;
    }

    public void Dispose()
    {
        _parser.Dispose();
        _text.Dispose();
        _reader.Dispose();
        _stream.Dispose();
    }

    private static FileStream Open(string file)
    {
        try
        {
            var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
            if (stream.CanSeek)
                return stream;
            stream.Dispose();
            throw new UnusableException($"{file} can be read only once: write its text to a file and give the path of that.");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or ArgumentException or NotSupportedException)
        {
            throw new UnusableException($"The file {file} does not exist: give the path of a CSV file that does.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnusableException($"The file {file} cannot be opened: give the path of a CSV file that you may read.");
        }
    }
}
