using System.Text.Json;

namespace ComplaintFlow.Tool.Rules;

/// <summary>Finds names that an object of JSON has twice. One of the two would be lost, or both would be merged.</summary>
internal static class DuplicateNames
{
    /// <summary>
    /// Gets all of them if one stands twice in the same case, which the settings would not show any more. Otherwise the reader of the rules
    /// tells those that differ by case, together with all other defects.
    /// </summary>
    public static IReadOnlyList<DuplicateName> Merged(JsonElement json)
    {
        DuplicateName[] all = [.. All(json)];
        return Array.Exists(all, name => name.IsSame) ? all : [];
    }

    /// <summary>Gets all of them, with <c>:</c> between the keys.</summary>
    public static IEnumerable<DuplicateName> All(JsonElement json) =>
        In(json, "", new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));

    /// <summary>Gets the paths of those that stand twice in the same case.</summary>
    public static IEnumerable<string> Same(JsonElement json) => All(json).Where(name => name.IsSame).Select(name => name.First);

    private static IEnumerable<DuplicateName> In(JsonElement json, string path, Dictionary<string, string> values) => json.ValueKind switch
    {
        JsonValueKind.Object => Object(json, path, values),
        JsonValueKind.Array => json.EnumerateArray().SelectMany((item, i) => In(item, $"{path}:{i}", values)),
        // A name with a colon is a path, so that only the whole path shows that a value stands twice.
        _ => values.TryAdd(path, path) ? [] : [new DuplicateName(values[path], path)],
    };

    private static IEnumerable<DuplicateName> Object(JsonElement json, string path, Dictionary<string, string> values)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty property in json.EnumerateObject())
        {
            string place = path.Length == 0 ? property.Name : $"{path}:{property.Name}";
            if (names.TryAdd(property.Name, place))
            {
                foreach (DuplicateName inner in In(property.Value, place, values))
                    yield return inner;
                continue;
            }
            yield return new DuplicateName(names[property.Name], place);
            foreach (DuplicateName inner in In(property.Value, place, values).Where(inner => inner.Again != place))
                yield return inner;
        }
    }
}
