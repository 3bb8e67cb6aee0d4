using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ComplaintFlow.Handling.Door;

/// <summary>Reads strings in JSON, which can hold halves of surrogate pairs that are not valid text.</summary>
internal static class JsonText
{
    public static bool TryRead(JsonElement json, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = json.GetString();
            return text is not null;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }

    public static bool TryReadName(JsonProperty property, [NotNullWhen(true)] out string? name)
    {
        try
        {
            name = property.Name;
            return true;
        }
        catch (InvalidOperationException)
        {
            name = null;
            return false;
        }
    }

    /// <summary>Gets the text of a field of an object; null if it has none.</summary>
    public static string? Find(JsonElement json, string name)
    {
        foreach (JsonProperty property in json.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.String && TryReadName(property, out string? one)
                && string.Equals(one, name, StringComparison.Ordinal))
                return TryRead(property.Value, out string? text) ? text : null;
        }
        return null;
    }
}
