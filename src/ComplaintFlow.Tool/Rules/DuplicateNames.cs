using System.Text.Json;

namespace ComplaintFlow.Tool.Rules;

/// <summary>Finds names that an object of JSON has twice. One of the two would be lost, or both would be merged.</summary>
internal static class DuplicateNames
{
    /// <summary>Gets the paths of the names, with <c>:</c> between the keys.</summary>
    public static IEnumerable<string> In(JsonElement json) => In(json, "");

    private static IEnumerable<string> In(JsonElement json, string path) => json.ValueKind switch
    {
        JsonValueKind.Object => Object(json, path),
        JsonValueKind.Array => json.EnumerateArray().SelectMany((item, i) => In(item, $"{path}:{i}")),
        _ => [],
    };

    private static IEnumerable<string> Object(JsonElement json, string path)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty property in json.EnumerateObject())
        {
            string place = path.Length == 0 ? property.Name : $"{path}:{property.Name}";
            if (!names.Add(property.Name))
                yield return place;
            foreach (string inner in In(property.Value, place))
                yield return inner;
        }
    }
}
