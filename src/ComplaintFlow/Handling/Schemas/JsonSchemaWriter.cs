using System.Text.Json.Nodes;

namespace ComplaintFlow.Handling.Schemas;

/// <summary>Writes schemas as JSON Schema, draft 2020-12.</summary>
internal static class JsonSchemaWriter
{
    public static JsonObject Write(InputSchema schema)
    {
        var json = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = schema.Name,
        };
        AddObject(json, schema.Fields, schema.IsAction ? schema.Name : null);
        return json;
    }

    private static void AddObject(JsonObject json, IReadOnlyList<FieldSchema> fields, string? discriminator)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        if (discriminator is not null)
        {
            properties["type"] = new JsonObject { ["const"] = discriminator };
            required.Add((JsonNode)"type");
        }
        foreach (FieldSchema field in fields)
        {
            properties[field.Name] = Write(field);
            if (field.IsRequired)
                required.Add((JsonNode)field.Name);
        }
        json["type"] = "object";
        json["properties"] = properties;
        if (required.Count > 0)
            json["required"] = required;
        json["additionalProperties"] = false;
    }

    private static JsonObject Write(FieldSchema field)
    {
        JsonObject json = Write(field.Value);
        if (field.IsNullable)
        {
            json["type"] = new JsonArray(json["type"]!.DeepClone(), "null");
            (json["enum"] as JsonArray)?.Add((JsonNode?)null);
        }
        if (field.Default is { } missing)
            json["default"] = JsonNode.Parse(missing);
        if (field.Privacy is { } privacy)
            json["x-privacy"] = privacy.ToString();
        return json;
    }

    private static JsonObject Write(ValueSchema value)
    {
        var json = new JsonObject { ["type"] = NameOf(value.Type) };
        switch (value.Type)
        {
            case JsonValueType.Object:
                AddObject(json, value.Fields, discriminator: null);
                break;
            case JsonValueType.Array:
                json["items"] = Write(value.Items!);
                Set(json, "maxItems", value.MaxItems);
                break;
            case JsonValueType.Map:
                json["additionalProperties"] = Write(value.Items!);
                json["propertyNames"] = new JsonObject { ["maxLength"] = value.MaxLength };
                Set(json, "maxProperties", value.MaxItems);
                break;
            default:
                AddLimits(json, value);
                break;
        }
        return json;
    }

    private static void AddLimits(JsonObject json, ValueSchema value)
    {
        Set(json, "format", value.Format);
        Set(json, "pattern", value.Pattern);
        Set(json, "maxLength", value.MaxLength);
        Set(json, "minimum", value.Minimum);
        Set(json, "maximum", value.Maximum);
        if (value.Choices.Count > 0)
            json["enum"] = new JsonArray([.. value.Choices.Select(choice => (JsonNode)choice)]);
        if (value.IsMultiline)
            json["x-multiline"] = true;
    }

    private static void Set(JsonObject json, string keyword, JsonNode? value)
    {
        if (value is not null)
            json[keyword] = value;
    }

    private static string NameOf(JsonValueType type) => type switch
    {
        JsonValueType.String => "string",
        JsonValueType.Number => "number",
        JsonValueType.Integer => "integer",
        JsonValueType.Boolean => "boolean",
        JsonValueType.Array => "array",
        _ => "object",
    };
}
