using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Complaints.Serialization;

/// <summary>Provides the generated JSON metadata for complaints and journal entries.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Complaint))]
[JsonSerializable(typeof(HistoryEntry))]
internal sealed partial class ComplaintJson : JsonSerializerContext
{
    /// <summary>The context that keeps Chinese readable: the bytes go to a database, never into a page.</summary>
    public static ComplaintJson Relaxed => RelaxedContext.Instance;

    /// <summary>
    /// Holds the relaxed context in a class of its own, so that the generated options exist before they are copied.
    /// </summary>
    private static class RelaxedContext
    {
        public static readonly ComplaintJson Instance = new(new JsonSerializerOptions(Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            AllowOutOfOrderMetadataProperties = true,
        });
    }
}
