using System.Text.Json;

namespace ComplaintFlow.Complaints.Serialization;

/// <summary>
/// Checks that stored JSON holds no null. The library leaves out members without a value, so a null was put in later, and could
/// stay unnoticed in a list until it is used.
/// </summary>
internal static class StoredJson
{
    private static ReadOnlySpan<byte> Null => "null"u8;

    /// <exception cref="JsonException">A value is null.</exception>
    public static void MustHoldNoNull(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf(Null) < 0)
            return;
        // The letters may be part of a text.
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null)
                throw new JsonException("What is stored holds no null.");
        }
    }
}
