using System.Text.Json;

namespace ComplaintFlow.Tool.Rules;

/// <summary>Finds escapes such as <c>\ud800</c> that are one half of a character. JSON may hold them, but no text can.</summary>
internal static class LoneSurrogates
{
    /// <summary>Gets the line of the first one, counted from 1; null if there is none.</summary>
    /// <param name="json">JSON that can be parsed.</param>
    /// <param name="options">The options with which it was parsed.</param>
    public static int? FirstLine(ReadOnlySpan<byte> json, JsonDocumentOptions options = default)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions
        {
            CommentHandling = options.CommentHandling, AllowTrailingCommas = options.AllowTrailingCommas,
        });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped && !IsText(ref reader))
                return json[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
        }
        return null;
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            _ = reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
