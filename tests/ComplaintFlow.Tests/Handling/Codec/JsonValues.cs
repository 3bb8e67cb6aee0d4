using System.Text.Json.Nodes;
using ComplaintFlow.Handling.Schemas;

namespace ComplaintFlow.Tests.Handling.Codec;

/// <summary>JSON that a schema describes: with every field filled, or by chance.</summary>
internal sealed class JsonValues(Random? dice)
{
    private static readonly string[] s_texts = ["a", "Li Na", "水壶漏水", "\"quoted\" <b> & \\ /", "😀 two", "é", "0", "null"];

    /// <summary>Every field, each with a plain value.</summary>
    public static JsonObject Full(InputSchema schema) => new JsonValues(null).Of(schema);

    /// <summary>Required fields and some others, with values of all kinds.</summary>
    public static JsonObject Random(InputSchema schema, Random dice) => new JsonValues(dice).Of(schema);

    private JsonObject Of(InputSchema schema)
    {
        JsonObject json = Object(schema.Fields);
        if (schema.IsAction)
            json.Insert(0, "type", schema.Name);
        return json;
    }

    private JsonObject Object(IReadOnlyList<FieldSchema> fields)
    {
        var json = new JsonObject();
        foreach (FieldSchema field in fields)
        {
            if (field.IsRequired || dice?.Next(2) != 0)
                json[field.Name] = Value(field.Value, field.Name);
            else if (field.IsNullable && dice.Next(2) == 0)
                json[field.Name] = null;
        }
        return json;
    }

    private JsonNode Value(ValueSchema value, string name) => value switch
    {
        { Type: JsonValueType.Object } => Object(value.Fields),
        { Type: JsonValueType.Array } => new JsonArray([.. Enumerable.Range(0, dice?.Next(4) ?? 1).Select(_ => Value(value.Items!, name))]),
        { Type: JsonValueType.Map } => dice?.Next(3) == 0 ? new JsonObject() : new JsonObject { ["Note"] = Value(value.Items!, name) },
        { Type: JsonValueType.Boolean } => dice is null || dice.Next(2) == 0,
        { Type: JsonValueType.Integer } => dice?.Next(-5, 100_000) ?? 1,
        { Type: JsonValueType.Number } => dice is null ? 199m : dice.Next(1_000_000) / 100m,
        { Format: "date-time" } => dice is null ? "2026-03-02T16:00:00+08:00" : Instant(dice),
        { Choices.Count: > 0 } => value.Choices[dice?.Next(value.Choices.Count) ?? 0],
        { Pattern: { } pattern } => pattern.Contains("A-Z", StringComparison.Ordinal) ? "CNY" : "0195587d4c0070008000000000000001",
        _ => Text(value, name),
    };

    private JsonNode Text(ValueSchema value, string name)
    {
        if (dice is null)
            return name switch { "by" => "5 working days", "hash" => new string('a', 64), "location" => "vault/1", _ => $"the {name}" };
        string text = s_texts[dice.Next(s_texts.Length)];
        return value.IsMultiline && dice.Next(3) == 0 ? $"{text}\r\n\t{text}" : text;
    }

    private static string Instant(Random dice) => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromMinutes(15 * dice.Next(-48, 57)))
        .AddMicroseconds(dice.NextInt64(1_000_000_000_000)).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
