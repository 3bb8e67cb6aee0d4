using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace ComplaintFlow.Webhooks.Events;

/// <summary>An event in the JSON form of CloudEvents 1.0.</summary>
internal sealed record CloudEvent
{
    [JsonPropertyName("specversion")]
    public string SpecVersion => "1.0";

    public required string Id { get; init; }

    public required string Source { get; init; }

    public required string Type { get; init; }

    public string? Subject { get; init; }

    public required DateTimeOffset Time { get; init; }

    [JsonPropertyName("datacontenttype")]
    public string DataContentType => "application/json";

    public required NoticeData Data { get; init; }
}

/// <summary>What an event says of a notice. It names nobody.</summary>
internal sealed record NoticeData
{
    public required string NoticeId { get; init; }

    public required string Topic { get; init; }

    public required string Tenant { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? ComplaintId { get; init; }

    public string? Number { get; init; }

    public string? State { get; init; }

    public string? Tier { get; init; }

    public string? Department { get; init; }

    public string? Target { get; init; }

    public string? Step { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public int? EscalationLevel { get; init; }

    public IReadOnlyList<string>? Roles { get; init; }

    public IReadOnlyList<string>? Departments { get; init; }

    /// <summary>The notices of a digest, and how many did not fit.</summary>
    public IReadOnlyList<NoticeData>? Items { get; init; }

    public int? ItemsLeftOut { get; init; }
}

/// <summary>How events are written: letters of all languages as they are.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CloudEvent))]
internal sealed partial class CloudEventJson : JsonSerializerContext
{
    public static CloudEventJson Readable =>
        field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
}
