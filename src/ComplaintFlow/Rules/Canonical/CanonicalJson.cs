using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComplaintFlow.Rules.Canonical;

/// <summary>Writes JSON with sorted keys and no white space, so that equal meaning has equal bytes.</summary>
internal static class CanonicalJson
{
    public static byte[] Write(JsonObject json) => Write(writer => Write(writer, json));

    /// <summary>Writes an object of which one more value is canonical already.</summary>
    /// <param name="json">The object without the value.</param>
    /// <param name="key">The key of the value.</param>
    /// <param name="canonical">The value.</param>
    public static byte[] Write(JsonObject json, string key, ReadOnlyMemory<byte> canonical) => Write(writer =>
    {
        writer.WriteStartObject();
        foreach ((string name, JsonNode? value) in json.Append(new(key, null)).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            if (name == key)
                writer.WriteRawValue(canonical.Span, skipInputValidation: true);
            else
                Write(writer, value);
        }
        writer.WriteEndObject();
    });

    /// <summary>The content hash: SHA-256 as lower-case hexadecimal digits.</summary>
    public static string Hash(ReadOnlySpan<byte> canonical) => Convert.ToHexStringLower(SHA256.HashData(canonical));

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(writer);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                writer.WriteStartObject();
                foreach ((string key, JsonNode? value) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(key);
                    Write(writer, value);
                }
                writer.WriteEndObject();
                break;
            case JsonArray list:
                writer.WriteStartArray();
                foreach (JsonNode? item in list)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }
}
