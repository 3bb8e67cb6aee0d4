using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Handling.Door;

namespace ComplaintFlow.Handling.Codec;

/// <summary>Converts external bytes to a value, or to everything that is wrong with them.</summary>
internal static class CodecInput
{
    /// <summary>The maximum depth. An option of a settlement with an amount of money has a depth of 6.</summary>
    private const int MaxDepth = 16;

    /// <summary>What actions and intakes are written with.</summary>
    public static InputJson Readable { get; } = new(ReadableJson.Of(InputJson.Default));

    /// <summary>The byte order mark that some editors put at the start of a file.</summary>
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads one JSON value and nothing else.</summary>
    /// <returns>The reason why the bytes are not JSON; null if they are.</returns>
    public static Refusal? Parse(ReadOnlySpan<byte> bytes, out JsonElement json)
    {
        json = default;
        if (bytes.Length > ActionCodec.MaxBytes)
            return TooLarge;
        if (bytes.StartsWith(ByteOrderMark))
            bytes = bytes[ByteOrderMark.Length..];
        if (!Utf8.IsValid(bytes))
            return NoJson("is not in UTF-8");
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
            json = JsonElement.ParseValue(ref reader);
            return reader.Read() ? NoJson("has something after its end") : null;
        }
        catch (JsonException error)
        {
            return NoJson($"cannot be read from line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1} on");
        }
    }

    /// <summary>Reads a whole stream, but no more than is allowed.</summary>
    public static async ValueTask<(byte[] Bytes, int Length)> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        byte[] bytes = new byte[4096];
        int length = 0;
        while (true)
        {
            int read = await stream.ReadAsync(bytes.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += read;
            if (read == 0 || length > ActionCodec.MaxBytes)
                return (bytes, length);
            if (length == bytes.Length)
                Array.Resize(ref bytes, Math.Min(bytes.Length * 2, ActionCodec.MaxBytes + 1));
        }
    }

    /// <summary>Reads a record whose JSON was parsed.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="type">The record.</param>
    /// <param name="discriminator">The name of the field that identifies the record; null if it has none.</param>
    public static CodecResult<T> Read<T>(JsonElement json, JsonTypeInfo type, string? discriminator = null)
        where T : class
    {
        List<PlacedRefusal>? faults = null;
        ObjectShape shape = InputShapes.Of(type.Type);
        shape.CheckJson(json, ref faults, discriminator);
        return faults is null
            ? new CodecResult<T>((T)Sound(json, shape, type), [])
            : new CodecResult<T>(null, [.. faults.Select(ToRefusal)]);
    }

    /// <summary>What is wrong with the whole is about no field.</summary>
    private static Refusal ToRefusal(PlacedRefusal fault) => fault.Place.Length == 0
        ? (fault with { Place = "The JSON" }).ToRefusal() with { Field = null }
        : fault.ToRefusal();

    private static object Sound(JsonElement json, ObjectShape shape, JsonTypeInfo type)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            shape.Complete(json, writer);
        return JsonSerializer.Deserialize(buffer.WrittenSpan, type)!;
    }

    private static readonly Refusal TooLarge = new(
        DiagnosticCodes.JsonTooLarge, $"The JSON has more than {ActionCodec.MaxBytes} bytes.",
        "Shorten it; add large documents as evidence.");

    private static Refusal NoJson(string why) =>
        new(DiagnosticCodes.InputNotJson, $"The JSON {why}.",
            $"Send one JSON object in UTF-8, at most {MaxDepth} levels deep, without comments.");
}
