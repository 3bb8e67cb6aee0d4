using System.Globalization;
using System.Text.Json;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Settings;

/// <summary>Reads settings from JSON text. Comments and trailing commas are allowed, as in <c>appsettings.json</c>.</summary>
internal sealed class JsonTree
{
    /// <summary>The parser needs no stack for levels, so that the tree can say where there are too many.</summary>
    private static readonly JsonDocumentOptions Options =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 1_000_000 };

    private readonly SettingTree _tree;

    private JsonTree(SettingTree tree) => _tree = tree;

    /// <summary>Reads a text. What has too many keys is reported, and counts as empty.</summary>
    /// <exception cref="JsonException">The text is not JSON, or is not an object.</exception>
    public static SettingNode Read(ReadOnlyMemory<byte> json, string path, DiagnosticBag defects)
    {
        using var document = JsonDocument.Parse(json, Options);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new JsonException("The settings are not an object.");
        var tree = new SettingTree(defects);
        var node = new SettingNode(path);
        new JsonTree(tree).Read(document.RootElement, node);
        return tree.IsFull ? new SettingNode(path) : node;
    }

    private void Read(JsonElement element, SettingNode node)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var names = new HashSet<string>(Names.Comparer);
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    if (_tree.Place(node, property.Name) is not { } child)
                        continue;
                    if (!names.Add(property.Name))
                        _tree.AddDuplicate(child, property.Name);
                    Read(property.Value, child);
                }
                break;
            case JsonValueKind.Array:
                int index = 0;
                foreach (JsonElement item in element.EnumerateArray())
                {
                    if (_tree.Add(node, (index++).ToString(CultureInfo.InvariantCulture)) is { } child)
                        Read(item, child);
                }
                node.Value = index == 0 ? "" : null;
                break;
            case JsonValueKind.Null:
                break;
            default:
                node.Value = element.ToString();
                break;
        }
    }
}
