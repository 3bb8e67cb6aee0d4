using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Complaints.Serialization;

/// <summary>Converts events of earlier releases to the current shape, one version at a time.</summary>
internal static class Upcasters
{
    private static readonly FrozenSet<string> Current = typeof(ComplaintEvent)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .Select(attribute => (string)attribute.TypeDiscriminator!)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The conversions by retired type. Empty while every event is in its first shape.</summary>
    private static readonly FrozenDictionary<string, Func<JsonObject, JsonObject>> Steps =
        new Dictionary<string, Func<JsonObject, JsonObject>>(StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Determines whether an event is in the current shape.</summary>
    public static bool IsCurrent(JsonElement stored) =>
        stored.TryGetProperty("type", out JsonElement type) && type.ValueKind == JsonValueKind.String
            && Current.Contains(type.GetString()!);

    public static JsonObject ToCurrent(JsonObject stored) => ToCurrent(stored, Current, Steps);

    internal static JsonObject ToCurrent(
        JsonObject stored, FrozenSet<string> current, FrozenDictionary<string, Func<JsonObject, JsonObject>> steps)
    {
        while (true)
        {
            if (stored["type"] is not JsonValue value || !value.TryGetValue(out string? type))
                throw new JsonException("An event has a type.");
            if (current.Contains(type))
                return stored;
            if (!steps.TryGetValue(type, out Func<JsonObject, JsonObject>? step))
                throw new UnknownEventException(type);
            stored = step(stored.DeepClone().AsObject());
        }
    }
}
