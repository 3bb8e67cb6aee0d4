using System.Globalization;
using System.Text;
using System.Text.Json;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Replay.Totals;

namespace ComplaintFlow.Tool.Replay;

/// <summary>Writes the report of <c>replay</c>.</summary>
internal static class ReplayReport
{
    public static string Json(ReplaySummary summary) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("cases", summary.Cases);
        json.WriteNumber("events", summary.Events);
        json.WriteStartObject("skipped");
        json.WriteNumber("rows", summary.Skipped.Rows);
        json.WriteMap("reasons", summary.Skipped.Reasons);
        json.WriteStartArray("lines");
        foreach (int line in summary.Skipped.Lines)
            json.WriteNumberValue(line);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("targets");
        foreach ((string name, TargetTotal target) in summary.Targets.Targets)
            Write(json, name, target);
        json.WriteEndObject();
        Write(json, summary.Workflow);
        json.WriteEndObject();
    });

    public static string Text(ReplaySummary summary, TimeZoneInfo zone)
    {
        var text = new StringBuilder();
        string asOf = summary.AsOf is { } at ? $", as of {InstantText.In(zone, at)}" : "";
        text.Append(CultureInfo.InvariantCulture,
            $"{summary.Cases} cases, {summary.Events} events{asOf}; {summary.Skipped.Rows} rows skipped\n");
        foreach ((string reason, int count) in summary.Skipped.Reasons)
            text.Append(CultureInfo.InvariantCulture, $"  {reason}: {count}\n");
        if (summary.Skipped.Rows > 0)
            text.Append(CultureInfo.InvariantCulture, $"  in the lines {string.Join(", ", summary.Skipped.Lines)}\n");

        var table = new TextTable("", "started", "met", "late", "open", "overdue");
        foreach ((string name, TargetTotal target) in summary.Targets.Targets)
        {
            Add(table, name, target.All);
            foreach ((string field, IReadOnlyDictionary<string, Tally> values) in target.By)
            {
                foreach ((string value, Tally tally) in values)
                    Add(table, $"  {field}: {(value.Length == 0 ? "(blank)" : value)}", tally);
            }
        }
        text.Append('\n').Append(table);
        Append(text, summary);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ReplaySummary summary)
    {
        WorkflowTotals workflow = summary.Workflow;
        text.Append(CultureInfo.InvariantCulture,
            $"\nevents permitted {workflow.Applied}, refused {workflow.Refused}; cases that fit {workflow.FitCases}\n");
        Append(text, "refusals", workflow.Refusals);
        Append(text, "states in the end", workflow.FinalStates);
        Append(text, "what follows what", workflow.Follows);
    }

    private static void Append(StringBuilder text, string title, IEnumerable<KeyValuePair<string, int>> counts)
    {
        var table = new TextTable(title, "");
        foreach ((string name, int count) in counts)
            table.Add($"  {name}", count);
        if (table.HasRows)
            text.Append('\n').Append(table);
    }

    private static void Add(TextTable table, string name, Tally tally) =>
        table.Add(name, tally.Started, tally.Met, tally.Late, tally.Open, tally.Overdue);

    private static void Write(Utf8JsonWriter json, string name, TargetTotal target)
    {
        json.WriteStartObject(name);
        Write(json, target.All);
        if (target.By.Any())
        {
            json.WriteStartObject("by");
            foreach ((string field, IReadOnlyDictionary<string, Tally> values) in target.By)
            {
                json.WriteStartObject(field);
                foreach ((string value, Tally tally) in values)
                {
                    json.WriteStartObject(value);
                    Write(json, tally);
                    json.WriteEndObject();
                }
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Tally tally)
    {
        json.WriteNumber("started", tally.Started);
        json.WriteNumber("met", tally.Met);
        json.WriteNumber("late", tally.Late);
        json.WriteNumber("open", tally.Open);
        json.WriteNumber("overdue", tally.Overdue);
    }

    private static void Write(Utf8JsonWriter json, WorkflowTotals workflow)
    {
        json.WriteStartObject("workflow");
        json.WriteNumber("applied", workflow.Applied);
        json.WriteNumber("refused", workflow.Refused);
        json.WriteMap("refusals", workflow.Refusals);
        json.WriteMap("finalStates", workflow.FinalStates);
        json.WriteNumber("fitCases", workflow.FitCases);
        json.WriteMap("follows", workflow.Follows);
        json.WriteEndObject();
    }
}
