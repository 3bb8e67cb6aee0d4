using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Replay.Map;

namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>Finds the required columns in the file. Of columns with the same name, the first counts.</summary>
internal sealed class Columns
{
    private const int LinesToSearch = 20;
    private const int FirstLineShown = 80;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private Columns(string[] header)
    {
        Count = header.Length;
        for (int i = 0; i < header.Length; i++)
            _places.TryAdd(header[i], i);
        Twice = [.. header.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key)];
    }

    /// <summary>The number of columns that a row must have.</summary>
    public int Count { get; }

    /// <summary>The names that occur more than once in the header.</summary>
    public IReadOnlyList<string> Twice { get; }

    public int this[string column] => _places[column];

    /// <summary>Reads the header.</summary>
    /// <exception cref="InvalidInputException">The file is empty, or lacks columns.</exception>
    public static Columns Read(CsvRecords records, TableNeeds needs)
    {
        if (!records.Read())
            throw new InvalidInputException($"The file {needs.File} is empty: give a CSV file whose first line names its columns.");
        string[] header = Header(records);
        string[] missing = Missing(header, needs);
        return missing.Length == 0 ? new Columns(header) : throw new InvalidInputException(Explain(records, needs, header, missing));
    }

    private static string[] Header(CsvRecords records) => [.. Enumerable.Range(0, records.Count).Select(i => records[i].Trim())];

    private static string[] Missing(string[] header, TableNeeds needs) =>
        [.. needs.Columns.Where(column => !header.Contains(column, StringComparer.Ordinal))];

    private static string Explain(CsvRecords records, TableNeeds needs, string[] header, string[] missing)
    {
        string first = string.Join(records.Delimiter, header);
        string what =
            $"The columns {Sentences.Quoted(missing)} were not found in the first line of {needs.File}, which reads: "
                + $"{Sentences.Shortened(first, FirstLineShown)}";
        if (first.StartsWith('<'))
            return $"{what} – this looks like a web page that was saved under the name of a table; get the CSV file itself.";
        if (first.Contains(TextEncodings.Mark, StringComparison.Ordinal))
            return $"{what} – its bytes are not {needs.Encoding}; {needs.SetEncoding}.";
        char found = Delimiters.Likely.FirstOrDefault(
            likely => likely != records.Delimiter && first.Contains(likely, StringComparison.Ordinal));
        if (header.Length == 1 && found != default)
            return $"{what} – its columns seem to be separated by {(found == '\t' ? "tabs" : $"'{found}'")}; {needs.SetDelimiter(found)}.";
        while (records.Read() && records.Line <= LinesToSearch)
        {
            if (Missing(Header(records), needs).Length == 0)
                return $"{what} – they stand in line {records.Line}; remove the lines before it.";
        }
        return $"{what} – name columns of the file in {needs.Place}, or give the file that has them.";
    }
}
