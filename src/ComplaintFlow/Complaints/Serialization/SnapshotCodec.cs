using System.Text.Json;

namespace ComplaintFlow.Complaints.Serialization;

/// <summary>Writes and reads the stored snapshot of a complaint. Thread-safe.</summary>
public static class SnapshotCodec
{
    /// <summary>The snapshot as UTF-8 JSON. Equal complaints give equal bytes.</summary>
    /// <param name="complaint">The complaint.</param>
    public static byte[] Write(Complaint complaint) => JsonSerializer.SerializeToUtf8Bytes(complaint, ComplaintJson.Relaxed.Complaint);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="bytes">UTF-8 JSON.</param>
    /// <exception cref="JsonException">The bytes are not a snapshot.</exception>
    public static Complaint Read(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, ComplaintJson.Relaxed.Complaint) ?? throw new JsonException("A snapshot is an object.");

    /// <summary>The bytes of a snapshot without personal data, secrets of the business and privileged advice: everything that <see cref="PrivacyAttribute"/> marks is left out. For exports; it cannot be read back.</summary>
    /// <param name="complaint">The complaint.</param>
    public static byte[] WriteMasked(Complaint complaint) => SnapshotMask.Write(complaint);
}
