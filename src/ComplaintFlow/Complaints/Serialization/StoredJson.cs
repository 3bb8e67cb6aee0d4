using System.Text.Json;

namespace ComplaintFlow.Complaints.Serialization;

/// <summary>
/// What is stored holds no null: what has no value is left out. A null was put in later, and could hide in a list until someone steps on
/// it.
/// </summary>
internal static class StoredJson
{
    private static ReadOnlySpan<byte> Null => "null"u8;

    /// <exception cref="JsonException">Something in it is null.</exception>
    public static void MustHoldNoNull(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf(Null) < 0)
            return;
        // The letters may stand in a text.
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null)
                throw new JsonException("What is stored holds no null.");
        }
    }
}
