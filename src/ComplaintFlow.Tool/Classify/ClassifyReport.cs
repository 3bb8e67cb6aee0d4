using System.Globalization;
using System.Text;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Replay.Input;

namespace ComplaintFlow.Tool.Classify;

/// <summary>Writes the report of <c>classify</c>.</summary>
internal static class ClassifyReport
{
    public static string Json(ClassifySummary summary) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("rows", summary.Rows);
        json.WriteNumber("skipped", summary.Skipped.Rows);
        json.WriteMap("byCategory", summary.ByCategory);
        json.WriteMap("byTier", summary.ByTier);
        json.WriteNumber("unclassified", summary.Unclassified);
        if (summary.Label is { } label)
        {
            json.WriteStartObject("label");
            json.WriteNumber("accuracy", Math.Round(label.Accuracy, 4));
            json.WriteNumber("macroF1", Math.Round(label.MacroF1, 4));
            json.WriteStartObject("confusion");
            foreach ((string gold, SortedDictionary<string, int> row) in label.Confusion)
                json.WriteMap(gold, row);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    });

    public static string Text(ClassifySummary summary)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"{summary.Rows} rows, {summary.Unclassified} unclassified; {SkipText.Of(summary.Skipped)}\n");
        Append(text, "category", summary.ByCategory);
        Append(text, "tier", summary.ByTier);
        if (summary.Label is not { } label)
            return text.ToString();
        text.Append(CultureInfo.InvariantCulture,
            $"\naccuracy {label.Accuracy:P1} of {label.Rows} labelled rows, macro-F1 {label.MacroF1:0.000}\n");
        foreach ((string gold, SortedDictionary<string, int> row) in label.Confusion)
            Append(text, $"{gold} was judged as", row);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string title, SortedDictionary<string, int> counts)
    {
        var table = new TextTable(title, "");
        foreach ((string name, int count) in counts)
            table.Add($"  {name}", count);
        if (table.HasRows)
            text.Append('\n').Append(table);
    }
}
