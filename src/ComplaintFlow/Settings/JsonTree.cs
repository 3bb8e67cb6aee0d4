using System.Globalization;
using System.Text.Json;

namespace ComplaintFlow.Settings;

/// <summary>Reads settings from JSON text. Comments and trailing commas are allowed, as in <c>appsettings.json</c>.</summary>
internal static class JsonTree
{
    private static readonly JsonDocumentOptions Options =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 64 };

    /// <exception cref="JsonException">The text is not JSON, or is not an object.</exception>
    public static SettingNode Read(ReadOnlyMemory<byte> json, string path)
    {
        using var document = JsonDocument.Parse(json, Options);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new JsonException("The settings are not an object.");
        var node = new SettingNode(path);
        Read(document.RootElement, node);
        return node;
    }

    private static void Read(JsonElement element, SettingNode node)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                    Read(property.Value, node.Place(property.Name));
                break;
            case JsonValueKind.Array:
                int index = 0;
                foreach (JsonElement item in element.EnumerateArray())
                    Read(item, node.Add((index++).ToString(CultureInfo.InvariantCulture)));
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
