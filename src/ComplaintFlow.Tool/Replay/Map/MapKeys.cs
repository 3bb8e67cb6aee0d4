using System.Text.Json;
using ComplaintFlow.Tool.Output;

namespace ComplaintFlow.Tool.Replay.Map;

/// <summary>Reads the keys of a map, and collects their defects. Names compare without case, as in the rules.</summary>
internal sealed class MapKeys
{
    private readonly Dictionary<string, JsonElement> _keys = new(StringComparer.OrdinalIgnoreCase);

    public MapKeys(JsonElement map)
    {
        foreach (JsonProperty property in map.EnumerateObject())
        {
            if (!_keys.TryAdd(property.Name, property.Value))
                Problems.Add($"the key '{property.Name}' stands twice: keep one.");
        }
    }

    public List<string> Problems { get; } = [];

    public void Unknown(string[] known, string kind)
    {
        foreach (string key in _keys.Keys.Where(key => !known.Contains(key, StringComparer.OrdinalIgnoreCase)))
            Problems.Add($"there is no key '{key}': of the kind {kind} the keys are {string.Join(", ", known)}.");
    }

    public string? Text(string key)
    {
        if (!_keys.TryGetValue(key, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();
        Problems.Add($"{key} takes one text.");
        return null;
    }

    public string Required(string key, string what)
    {
        int before = Problems.Count;
        string? text = Text(key);
        if (string.IsNullOrWhiteSpace(text) && Problems.Count == before)
            Problems.Add($"{key} is missing: write {what}.");
        return text ?? "";
    }

    public IReadOnlyList<string> RequiredWords(string key, string what)
    {
        int before = Problems.Count;
        IReadOnlyList<string> words = Words(key);
        if ((words.Count == 0 || words.Any(string.IsNullOrWhiteSpace)) && Problems.Count == before)
            Problems.Add($"{key} is missing: write {what}.");
        return words;
    }

    /// <summary>Gets one text, or a list of texts.</summary>
    public IReadOnlyList<string> Words(string key) => _keys.TryGetValue(key, out JsonElement value) ? Words(value, key) : [];

    /// <summary>Gets names, each with its column or its columns.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Columns(string key)
    {
        KeyValuePair<string, IReadOnlyList<string>>[] pairs =
            [.. Map(key).Select(pair => KeyValuePair.Create(pair.Name, Words(pair.Value, $"{key} of '{pair.Name}'")))];
        foreach (string twice in pairs.Select(pair => pair.Key).GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1).Select(same => same.Key))
        {
            Problems.Add($"{key} names '{twice}' twice: keep one.");
        }

        string[] empty =
            [.. pairs.Where(pair => pair.Value.Count == 0 || pair.Value.Any(string.IsNullOrWhiteSpace)).Select(pair => pair.Key)];
        if (empty.Length > 0)
            Problems.Add($"{key} names no column for {Sentences.Quoted(empty)}.");
        return [.. pairs.Where(pair => !empty.Contains(pair.Key, StringComparer.Ordinal))];
    }

    public IEnumerable<KeyValuePair<string, string?>> Nullable(string key)
    {
        foreach (JsonProperty property in Map(key))
        {
            if (property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null)
                yield return KeyValuePair.Create(property.Name, property.Value.GetString());
            else
                Problems.Add($"{key} takes a text for '{property.Name}'.");
        }
    }

    private JsonElement.ObjectEnumerator Map(string key)
    {
        if (!_keys.TryGetValue(key, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            return default;
        if (value.ValueKind == JsonValueKind.Object)
            return value.EnumerateObject();
        Problems.Add($"{key} takes a map: write {{ \"Name\": \"text\" }}.");
        return default;
    }

    private IReadOnlyList<string> Words(JsonElement value, string what)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return [];
        if (value.ValueKind == JsonValueKind.String)
            return [value.GetString()!];
        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
            return [.. value.EnumerateArray().Select(item => item.GetString()!)];
        Problems.Add($"{what} takes one text or a list of texts.");
        return [];
    }
}
