using System.Text.Json;

namespace ComplaintFlow.Complaints.Serialization;

/// <summary>Writes and reads the stored snapshot of a complaint. All members are safe to call from any thread.</summary>
public static class SnapshotCodec
{
    /// <summary>Writes a snapshot as UTF-8 JSON. Equal complaints give equal bytes.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <returns>The bytes.</returns>
    public static byte[] Write(Complaint complaint)
    {
        JsonBuffer buffer = JsonBuffer.OfThread;
        buffer.Write(complaint, ComplaintJson.Default.Complaint);
        return buffer.ToArray();
    }

    /// <summary>Reads a snapshot that <see cref="Write"/> wrote.</summary>
    /// <param name="bytes">UTF-8 JSON.</param>
    /// <returns>The complaint.</returns>
    /// <exception cref="JsonException">The bytes are not a snapshot.</exception>
    public static Complaint Read(ReadOnlySpan<byte> bytes)
    {
        StoredJson.MustHoldNoNull(bytes);
        return JsonSerializer.Deserialize(bytes, ComplaintJson.Relaxed.Complaint) ?? throw new JsonException("A snapshot is an object.");
    }

    /// <summary>
    /// Writes a snapshot without personal data, business secrets and privileged advice: everything that
    /// <see cref="PrivacyAttribute"/> marks is left out. Use it for exports; it cannot be read back.
    /// </summary>
    /// <param name="complaint">The complaint.</param>
    /// <returns>The bytes, as UTF-8 JSON.</returns>
    public static byte[] WriteMasked(Complaint complaint) => SnapshotMask.Write(complaint);
}
