using System.Globalization;
using System.Text;

namespace ComplaintFlow.Tool.Output;

/// <summary>Writes a plain table: a name, and numbers or short texts to the right.</summary>
internal sealed class TextTable(params string[] headings)
{
    private readonly List<string[]> _rows = [headings];

    public bool HasRows => _rows.Count > 1;

    public void Add(string name, params int[] numbers) =>
        _rows.Add([name, .. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))]);

    public void Add(IEnumerable<string> cells) => _rows.Add([.. cells]);

    public override string ToString()
    {
        int[] widths = [.. headings.Select((_, column) => _rows.Max(row => row[column].Length))];
        var text = new StringBuilder();
        foreach (string[] row in _rows)
        {
            var line = new StringBuilder(row[0].PadRight(widths[0]));
            for (int i = 1; i < row.Length; i++)
                line.Append("  ").Append(row[i].PadLeft(widths[i]));
            text.Append(line.ToString().TrimEnd()).Append('\n');
        }
        return text.ToString();
    }
}
