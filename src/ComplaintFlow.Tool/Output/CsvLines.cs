using System.Buffers;

namespace ComplaintFlow.Tool.Output;

/// <summary>Writes CSV (RFC 4180) that a spreadsheet opens without running anything in it.</summary>
internal sealed class CsvLines(TextWriter output)
{
    /// <summary>
    /// With which a spreadsheet takes a cell for a formula, or which it skips before one (OWASP, CSV injection); and how they look at full
    /// width.
    /// </summary>
    private const string Dangerous = "=+-@\t\r\n＝＋－＠";

    /// <summary>A separator may be another one if the file is opened.</summary>
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\t\"\r\n");

    public void Write(IEnumerable<string?> cells) => output.Write(string.Join(',', cells.Select(Cell)) + "\r\n");

    internal static string Cell(string? text)
    {
        // An apostrophe makes a spreadsheet take the cell for text.
        string safe = string.IsNullOrEmpty(text) ? "" : Dangerous.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
