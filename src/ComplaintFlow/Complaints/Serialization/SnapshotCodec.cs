using System.Buffers;
using System.Text.Json;

namespace ComplaintFlow.Complaints.Serialization;

/// <summary>Writes and reads the stored snapshot of a complaint. Thread-safe.</summary>
public static class SnapshotCodec
{
    // The generated code writes a complaint without looking at its metadata, in a third of the time; it is only reached by way of a writer,
    // since the encoder is not its own.
    private static readonly JsonWriterOptions Writing = new() { Encoder = ComplaintJson.Relaxed.Options.Encoder, SkipValidation = true };

    private const int MostKept = 64 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_buffer;

    /// <summary>The snapshot as UTF-8 JSON. Equal complaints give equal bytes.</summary>
    /// <param name="complaint">The complaint.</param>
    public static byte[] Write(Complaint complaint)
    {
        ArrayBufferWriter<byte> buffer = t_buffer ??= new(4096);
        try
        {
            using (var writer = new Utf8JsonWriter(buffer, Writing))
                ComplaintJson.Default.Complaint.SerializeHandler!(writer, complaint);
            return buffer.WrittenSpan.ToArray();
        }
        finally
        {
            buffer.ResetWrittenCount();
            if (buffer.Capacity > MostKept)
                t_buffer = null;
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="bytes">UTF-8 JSON.</param>
    /// <exception cref="JsonException">The bytes are not a snapshot.</exception>
    public static Complaint Read(ReadOnlySpan<byte> bytes)
    {
        StoredJson.MustHoldNoNull(bytes);
        return JsonSerializer.Deserialize(bytes, ComplaintJson.Relaxed.Complaint) ?? throw new JsonException("A snapshot is an object.");
    }

    /// <summary>
    /// The bytes of a snapshot without personal data, secrets of the business and privileged advice: everything that
    /// <see cref="PrivacyAttribute"/> marks is left out. For exports; it cannot be read back.
    /// </summary>
    /// <param name="complaint">The complaint.</param>
    public static byte[] WriteMasked(Complaint complaint) => SnapshotMask.Write(complaint);
}
