using System.Text.Json.Nodes;
using Json.Schema;

namespace ComplaintFlow.Tests.Integration;

/// <summary>The schemas that the documentation gives to receivers.</summary>
internal static class EventSchemas
{
    private const string End = ".schema.json";

    public static string Folder { get; } = Path.Combine(Repository.Root!, "docs", "events");

    /// <summary>The types for which there is a schema.</summary>
    public static IReadOnlyList<string> Types { get; } =
        [.. Directory.EnumerateFiles(Folder).Select(static file => Path.GetFileName(file)[..^End.Length]).Order(StringComparer.Ordinal)];

    public static JsonObject Text(string type) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, type + End)))!.AsObject();

    /// <summary>What is wrong with data: receivers may meet new members, and this version writes none that it does not describe.</summary>
    public static IReadOnlyList<string> Problems(string type, ReadOnlySpan<byte> data)
    {
        JsonObject strict = Text(type);
        strict["additionalProperties"] = false;
        EvaluationResults results = JsonSchema.FromText(strict.ToJsonString()).Evaluate(
            System.Text.Json.JsonDocument.Parse(data.ToArray()).RootElement,
            new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return results.IsValid ? []
            : [.. (results.Details ?? []).Where(static one => one.HasErrors)
                .SelectMany(static one => one.Errors!.Select(error => $"{one.InstanceLocation}: {error.Value}"))];
    }
}
