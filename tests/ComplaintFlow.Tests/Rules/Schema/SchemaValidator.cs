using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ComplaintFlow.Tests.Rules.Schema;

/// <summary>
/// Holds JSON against a schema. It knows the keywords that the schema of the package uses and refuses all others, so none is passed over in
/// silence.
/// </summary>
internal sealed class SchemaValidator(JsonObject root)
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "$id", "$ref", "$schema", "additionalProperties", "anyOf", "definitions", "description", "enum", "examples", "items", "maximum",
        "minimum", "minItems", "pattern", "patternProperties",
        "properties", "propertyNames", "type",
    };

    /// <summary>One sentence for each thing that is wrong.</summary>
    public IReadOnlyList<string> Errors(JsonNode? value) => [.. Errors(root, value, "")];

    private IEnumerable<string> Errors(JsonObject schema, JsonNode? value, string path)
    {
        if (schema.FirstOrDefault(keyword => !Known.Contains(keyword.Key)).Key is { } unknown)
            throw new NotSupportedException($"The schema uses '{unknown}', which this validator does not know.");
        // Beside a reference, other keywords only describe.
        if (schema["$ref"]?.GetValue<string>() is { } reference)
            return Errors(root["definitions"]![reference["#/definitions/".Length..]]!.AsObject(), value, path);
        return [.. Own(schema, value).Select(error => $"{path}: {error}"), .. Inner(schema, value, path)];
    }

    private IEnumerable<string> Own(JsonObject schema, JsonNode? value)
    {
        string[] types = schema["type"] is JsonArray several ? [.. EditorSchema.Texts(several)] : schema["type"] is { } one
            ? [one.GetValue<string>()] : [];
        if (types.Length > 0 && !types.Any(type => Is(type, value)))
            yield return $"{value?.ToJsonString() ?? "null"} is not of the type {string.Join(" or ", types)}";
        if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value)))
            yield return $"{value?.ToJsonString()} is none of {words.ToJsonString()}";
        if (schema["pattern"] is { } pattern && Text(value) is { } text
            && !Regex.IsMatch(text, pattern.GetValue<string>(), RegexOptions.ECMAScript))
            yield return $"'{text}' is not of the form {pattern}";
        if (value?.GetValueKind() == JsonValueKind.Number
            && (Number(value) < Number(schema["minimum"]) || Number(value) > Number(schema["maximum"])))
            yield return $"{value.ToJsonString()} is out of range";
        if (schema["minItems"] is { } least && value is JsonArray list && list.Count < least.GetValue<int>())
            yield return $"there are fewer than {least} items";
        if (schema["anyOf"] is JsonArray forms && !forms.Any(form => !Errors(form!.AsObject(), value, "").Any()))
            yield return $"{value?.ToJsonString()} has none of the forms allowed";
    }

    private static decimal? Number(JsonNode? value) =>
        value is null ? null : decimal.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);

    private IEnumerable<string> Inner(JsonObject schema, JsonNode? value, string path) => value switch
    {
        JsonArray list when schema["items"] is JsonObject items => list.SelectMany((item, i) => Errors(items, item, $"{path}:{i}")),
        JsonObject map => map.SelectMany(entry => Entry(schema, entry.Key, entry.Value, $"{path}:{entry.Key}".TrimStart(':'))),
        _ => [],
    };

    private IEnumerable<string> Entry(JsonObject schema, string key, JsonNode? value, string path)
    {
        JsonObject[] schemas =
        [
            .. schema["properties"]?[key] is JsonObject named ? [named] : Array.Empty<JsonObject>(),
            .. schema["patternProperties"]?.AsObject().Where(form => Regex.IsMatch(key, form.Key, RegexOptions.ECMAScript))
            .Select(form => form.Value!.AsObject()) ?? [],
        ];
        if (schemas.Length == 0 && schema["additionalProperties"] is JsonObject others)
            schemas = [others];
        else if (schemas.Length == 0 && schema["additionalProperties"]?.GetValueKind() == JsonValueKind.False)
            yield return $"{path}: there is no such key";
        IEnumerable<string> ofName = schema["propertyNames"] is JsonObject names ? Errors(names, key, path) : [];
        foreach (string error in ofName.Concat(schemas.SelectMany(each => Errors(each, value, path))))
            yield return error;
    }

    private static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String)
            or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) =>
            decimal.IsInteger(decimal.Parse(value!.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture)),
        _ => false,
    };

    private static string? Text(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
