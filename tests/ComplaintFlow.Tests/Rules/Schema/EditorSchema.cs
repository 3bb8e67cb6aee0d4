using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComplaintFlow.Tests.Rules.Schema;

/// <summary>The schema that ships in the package, and ways to its parts.</summary>
internal static class EditorSchema
{
    private const string Definitions = "#/definitions/";

    public static string Folder { get; } = Repository.Root
        ?? throw new InvalidOperationException("The tests do not run beside the source.");

    public static JsonObject Root { get; } = Load(Path.Combine(Folder, "src", "ComplaintFlow", "ConfigurationSchema.json"));

    public static JsonObject Section => (JsonObject)Root["properties"]!["ComplaintFlow"]!;

    public static IEnumerable<KeyValuePair<string, JsonNode?>> AllDefinitions => (JsonObject)Root["definitions"]!;

    public static JsonObject Definition(string name) => (JsonObject)Root["definitions"]![$"ComplaintFlow.{name}"]!;

    /// <summary>What a schema says of a key; also where the key stands in one of several forms that the schema allows.</summary>
    public static JsonObject Property(JsonObject schema, string key) =>
        Properties(schema)[key]?.AsObject() ?? throw new InvalidOperationException($"The schema has no '{key}'.");

    public static JsonObject Properties(JsonObject schema)
    {
        JsonObject resolved = Resolve(schema);
        return resolved["properties"]?.AsObject() ?? Forms(resolved).Select(form => form["properties"]?.AsObject())
            .First(found => found is not null)!;
    }

    /// <summary>The forms that a schema allows: those under <c>anyOf</c>, or it alone.</summary>
    public static IReadOnlyList<JsonObject> Forms(JsonObject schema) =>
        Resolve(schema) is var resolved && resolved["anyOf"] is JsonArray forms ? [.. forms.Select(form => Resolve(form!.AsObject()))]
            : [resolved];

    public static JsonObject Resolve(JsonObject schema) =>
        NameOf(schema) is { } name ? Resolve((JsonObject)Root["definitions"]![name]!) : schema;

    /// <summary>The name of the definition that a schema points to; null where it points to none.</summary>
    public static string? NameOf(JsonObject schema) => schema["$ref"]?.GetValue<string>()[Definitions.Length..];

    public static string? DescriptionOf(JsonObject schema) => (schema["description"] ?? Resolve(schema)["description"])?.GetValue<string>();

    public static IEnumerable<string> Texts(JsonNode? list) => list?.AsArray().Select(item => item!.GetValue<string>()) ?? [];

    private static JsonObject Load(string file) =>
        JsonNode.Parse(File.ReadAllText(file), null, new JsonDocumentOptions
        {
            CommentHandling = JsonCommentHandling.Disallow,
        })!.AsObject();
}
