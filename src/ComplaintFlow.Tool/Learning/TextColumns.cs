using ComplaintFlow.Tool.Replay.Input;

namespace ComplaintFlow.Tool.Learning;

/// <summary>
/// Reads the columns that hold the text of a complaint. A single column is its description. Of several columns, the first is its
/// subject if it is short enough, and the others follow one another. Learning and classifying read texts in this one way.
/// </summary>
internal sealed class TextColumns
{
    private const int LongestSubject = 500;

    private readonly int[] _columns;

    public TextColumns(IReadOnlyList<string> names, Columns columns) => _columns = [.. names.Select(name => columns[name])];

    /// <summary>Gets the names after <c>--text</c>, separated by commas. The option is repeatable.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<string> options) =>
        [.. options.SelectMany(option => option.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Distinct(StringComparer.Ordinal)];

    /// <summary>Gets subject and description of the present row; null if all columns are blank.</summary>
    public ComplaintText? Read(TableReader table)
    {
        string[] texts = Array.ConvertAll(_columns, column => table[column].Trim());
        if (Array.TrueForAll(texts, text => text.Length == 0))
            return null;
        return texts.Length > 1 && texts[0].Length <= LongestSubject
            ? new ComplaintText(texts[0], Join(texts[1..]))
            : new ComplaintText("", Join(texts));
    }

    private static string Join(string[] texts) => string.Join('\n', texts.Where(text => text.Length > 0));
}

/// <summary>Represents the text of a complaint.</summary>
internal sealed record ComplaintText(string Subject, string Description);
