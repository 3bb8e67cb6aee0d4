using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ComplaintFlow.Complaints.Serialization;

/// <summary>Writes complaints without the members that <see cref="PrivacyAttribute"/> marks. Thread-safe.</summary>
internal static class SnapshotMask
{
    private static readonly JsonTypeInfo<Complaint> Masked = Create();

    public static byte[] Write(Complaint complaint) => JsonSerializer.SerializeToUtf8Bytes(complaint, Masked);

    private static JsonTypeInfo<Complaint> Create()
    {
        var options = new JsonSerializerOptions(ComplaintJson.Relaxed.Options)
        {
            TypeInfoResolver = ComplaintJson.Relaxed.WithAddedModifier(LeaveOut),
        };
        return (JsonTypeInfo<Complaint>)options.GetTypeInfo(typeof(Complaint));
    }

    private static void LeaveOut(JsonTypeInfo type)
    {
        for (int i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].AttributeProvider?.IsDefined(typeof(PrivacyAttribute), inherit: true) == true)
                type.Properties.RemoveAt(i);
        }
    }
}
