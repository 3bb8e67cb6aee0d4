namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>Represents the requirements on a CSV file.</summary>
/// <param name="File">The file.</param>
/// <param name="Encoding">Its encoding.</param>
/// <param name="Columns">The columns that it must have.</param>
/// <param name="Place">The source of the column names: the map, or options.</param>
/// <param name="SetEncoding">What to do if the encoding is another one.</param>
internal sealed record TableNeeds(string File, string Encoding, IReadOnlyList<string> Columns, string Place, string SetEncoding)
{
    /// <summary>The separator of columns. If it is null, the file may name it; otherwise it is a comma.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Says what to do if the separator is another one.</summary>
    public Func<char, string> SetDelimiter { get; init; } = found => $"name the separator {found}";

    /// <summary>Creates the requirements on a CSV file whose columns are named by options of the command line.</summary>
    public static TableNeeds NamedByOptions(string file, string encoding, char? delimiter, IReadOnlyList<string> columns) =>
        new(file, encoding, columns, "the options", "give the encoding of the file with --encoding, for example gbk")
        {
            Delimiter = delimiter, SetDelimiter = found => $"add --delimiter {(found == '\t' ? "tab" : $"\"{found}\"")}",
        };
}
