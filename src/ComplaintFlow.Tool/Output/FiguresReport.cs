using System.Globalization;
using System.Text.Json;
using ComplaintFlow.Figures;

namespace ComplaintFlow.Tool.Output;

/// <summary>Writes every figure of a period. A figure with an empty denominator is left blank; it is not zero.</summary>
internal static class FiguresReport
{
    private static readonly string[] Headings = ["figure", "group", "of", "part", "whole", "value"];

    public static void Write(FigureReport report, string format, TenantOutput output)
    {
        switch (format)
        {
            case "csv":
                CsvLines csv = output.Csv(Headings);
                foreach (Figure figure in report.Figures)
                    csv.Write(Cells(figure));
                break;
            case "json":
                output.Out.Write(Json(report) + "\n");
                break;
            default:
                var table = new TextTable(Headings);
                foreach (Figure figure in report.Figures)
                    table.Add(Cells(figure));
                output.Out.Write(table.ToString() + string.Concat(report.Goals.Select(Line)));
                break;
        }
    }

    /// <summary>Writes at most four decimals. This applies to the output, not to computation.</summary>
    public static string Text(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    public static void WriteFigure(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartObject();
        json.WriteString("figure", figure.Indicator.ToString());
        json.WriteString("group", figure.Group);
        json.WriteString("of", figure.Of);
        json.WriteNumber("part", figure.Ratio.Part);
        json.WriteNumber("whole", figure.Ratio.Whole);
        WriteValue(json, "value", figure.Value);
        json.WriteEndObject();
    }

    public static void WriteValue(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static string[] Cells(Figure figure) =>
        [figure.Indicator.ToString(), figure.Group ?? "", figure.Of
            ?? "", Text(figure.Ratio.Part), Text(figure.Ratio.Whole), Text(figure.Value)];

    private static string Line(GoalProgress progress)
    {
        FigureGoal goal = progress.Goal;
        string name = goal.Of is null ? $"{goal.Indicator}" : $"{goal.Indicator}/{goal.Of}", limit = goal.Direction == GoalDirection.Up
            ? "at least" : "at most";
        string state = progress.IsReached switch { true => "reached", false => "not reached", null => "not measured" };
        return $"goal {name} {limit} {Text(goal.Value)}: {(progress.Figure is { } figure ? $"{Text(figure)}, " : "")}{state}\n";
    }

    private static void WriteGoal(Utf8JsonWriter json, GoalProgress progress)
    {
        json.WriteStartObject();
        json.WriteString("figure", progress.Goal.Indicator.ToString());
        json.WriteString("of", progress.Goal.Of);
        json.WriteNumber(progress.Goal.Direction == GoalDirection.Up ? "atLeast" : "atMost", progress.Goal.Value);
        WriteValue(json, "value", progress.Figure);
        if (progress.IsReached is { } reached)
            json.WriteBoolean("isReached", reached);
        else
            json.WriteNull("isReached");
        json.WriteEndObject();
    }

    private static string Json(FigureReport report) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteString("fromUtc", InstantText.Utc(report.From));
        json.WriteString("untilUtc", InstantText.Utc(report.Until));
        json.WriteString("asOfUtc", InstantText.Utc(report.AsOf));
        json.WriteString("by", report.By.ToString());
        json.WriteStartArray("figures");
        foreach (Figure figure in report.Figures)
            WriteFigure(json, figure);
        json.WriteEndArray();
        json.WriteStartArray("goals");
        foreach (GoalProgress progress in report.Goals)
            WriteGoal(json, progress);
        json.WriteEndArray();
        CauseJson.Write(json, report.Causes, report.Arrivals);
        UnreadableReport.Write(json, report.Unreadable);
        json.WriteEndObject();
    });
}
