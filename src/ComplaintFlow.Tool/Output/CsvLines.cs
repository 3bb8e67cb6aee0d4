using System.Buffers;

namespace ComplaintFlow.Tool.Output;

/// <summary>Writes CSV (RFC 4180) that a spreadsheet opens without running anything in it.</summary>
/// <param name="output">The writer.</param>
/// <param name="first">The first cell of each line; null for none.</param>
internal sealed class CsvLines(TextWriter output, string? first = null)
{
    /// <summary>
    /// The characters that make a spreadsheet read a cell as a formula, or that it skips before one (OWASP, CSV injection), also
    /// in full width.
    /// </summary>
    private const string Dangerous = "=+-@\t\r\n＝＋－＠";

    /// <summary>The characters that require quotes. The separator may be another one if the file is opened.</summary>
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\t\"\r\n");

    public void Write(IEnumerable<string?> cells) =>
        output.Write(string.Join(',', (first is null ? cells : cells.Prepend(first)).Select(Cell)) + "\r\n");

    internal static string Cell(string? text)
    {
        // An apostrophe makes a spreadsheet read the cell as text.
        string safe = string.IsNullOrEmpty(text) ? "" : Dangerous.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
