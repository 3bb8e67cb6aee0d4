using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Serialization;

namespace ComplaintFlow.Integration;

/// <summary>
/// What an event says: of every type the first part, and of single types what follows. It names nobody and quotes nobody. The schemas in
/// <c>docs/events</c> describe it.
/// </summary>
internal sealed record EventData
{
    [JsonIgnore] // the message around it says so
    public string Type { get; init; } = "";

    public string EventId { get; init; } = "";

    public required string Tenant { get; init; }

    public required ComplaintId ComplaintId { get; init; }

    public required string Number { get; init; }

    public required long Version { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string State { get; init; }

    public string? Tier { get; init; }

    public string? Department { get; init; }

    public DateTimeOffset? NextDueAt { get; init; }

    public DateTimeOffset? ReceivedAt { get; init; }

    public ComplaintId? Origin { get; init; }

    public Severity? Severity { get; init; }

    public Priority? Priority { get; init; }

    public int? EscalationLevel { get; init; }

    public string? Target { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public AgreementKind? Agreement { get; init; }

    public string? Outcome { get; init; }

    public int? Round { get; init; }

    public ComplaintId? Master { get; init; }

    public ComplaintId? Part { get; init; }

    public string? Detector { get; init; }

    public ComplaintId? First { get; init; }

    public string? Region { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Trigger { get; init; }

    public string? Milestone { get; init; }

    /// <exception cref="JsonException">It is not one.</exception>
    public static EventData Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, EventDataJson.Default.EventData) ?? throw new JsonException("An event is an object.");

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, EventDataJson.Readable.EventData);
}

/// <summary>How events are written: letters of all languages as they are.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(EventData))]
internal sealed partial class EventDataJson : JsonSerializerContext
{
    public static EventDataJson Readable => field ??= new(ReadableJson.Of(Default));
}
