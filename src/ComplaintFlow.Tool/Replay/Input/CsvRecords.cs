using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Replay.Map;
using CsvHelper;

namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>Reads the records of a CSV file one after the other. Nothing of an earlier record is kept.</summary>
internal sealed class CsvRecords : IDisposable
{
    private readonly FileStream _stream;
    private readonly StreamReader _reader;
    private readonly RecordText _text;
    private readonly CsvReader _parser;

    public CsvRecords(TableNeeds needs)
    {
        _stream = Open(needs.File);
        _reader = new StreamReader(
            _stream, TextEncodings.Open(_stream, needs.Encoding), detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
        var framer = new RecordFramer(new PhysicalLines(_reader));
        char? said = framer.TakeSeparatorLine();
        if (needs.Delimiter is { } asked && said is { } other && asked != other)
            throw new InvalidInputException(
                $"The first line of {needs.File} says that columns are separated by '{other}': {needs.SetDelimiter(other)}.");
        Delimiter = framer.Delimiter = needs.Delimiter ?? said ?? Delimiters.Usual;
        _text = new RecordText(framer);
        _parser = CsvReader.Create(_text, Options(Delimiter));
    }

    /// <summary>The separator of columns.</summary>
    public char Delimiter { get; }

    /// <summary>The physical line at which the present record begins.</summary>
    public int Line { get; private set; }

    /// <summary>The defect of the present record.</summary>
    public string? Problem { get; private set; }

    public int Count => _parser.FieldCount;

    public string this[int column] => _parser.GetString(column);

    /// <summary>How much of the file has been read, from 0 to 1.</summary>
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

    private static CsvReaderOptions Options(char separator) => new()
    {
        Separator = separator,
        HasHeader = false,
        Mode = CsvMode.Rfc4180,
        MaxRecordSize = PhysicalLines.LongestLine * 8,
        IncludeValuesInExceptions = false,
    };

    private static FileStream Open(string file)
    {
        try
        {
            var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
            if (stream.CanSeek)
                return stream;
            stream.Dispose();
            throw new InvalidInputException($"{file} can be read only once: write its text to a file and give the path of that.");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or ArgumentException
            or NotSupportedException)
        {
            throw new InvalidInputException($"The file {file} does not exist: give the path of a CSV file that does.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new InvalidInputException($"The file {file} cannot be opened: give the path of a CSV file that you may read.");
        }
    }
}
