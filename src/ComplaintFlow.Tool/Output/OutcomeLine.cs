using System.Text.Json;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Tool.Output;

/// <summary>Writes the judgement of a row as a line of JSON, with its reasons.</summary>
internal static class OutcomeLine
{
    /// <summary>The result of a rule that held but did not count.</summary>
    private const string Nothing = "nothing";

    public static string Write(int line, ClassificationOutcome outcome) => JsonText.Line(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("line", line);
        json.WriteString("category", outcome.Category);
        json.WriteString("ground", outcome.Ground);
        json.WriteString("tier", outcome.Tier);
        json.WriteString("severity", outcome.Severity?.ToString());
        json.WriteString("priority", outcome.Priority?.ToString());
        json.WriteString("department", outcome.Department);
        Words(json, "flags", outcome.Flags);
        Words(json, "tags", outcome.Tags);
        json.WriteStartArray("reasons");
        foreach (ClassificationReason reason in outcome.Reasons.Where(reason => reason.Gave != Nothing))
            Write(json, reason);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, ClassificationReason reason)
    {
        json.WriteStartObject();
        json.WriteString("rule", reason.Rule);
        json.WriteString("gave", reason.Gave);
        if (reason.Score is { } score)
            json.WriteNumber("score", score);
        json.WriteStartArray("found");
        foreach (Evidence found in reason.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("field", found.Field);
            json.WriteString("word", found.Found);
            if (found.Position is { } position)
                json.WriteNumber("position", position);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, string name, IReadOnlyList<string> words)
    {
        json.WriteStartArray(name);
        foreach (string word in words)
            json.WriteStringValue(word);
        json.WriteEndArray();
    }
}
