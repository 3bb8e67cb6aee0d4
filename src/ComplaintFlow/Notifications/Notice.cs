using System.Text.Json.Serialization;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Notifications;

/// <summary>A notice to people about a complaint. Holds no personal data: a channel looks up who stands behind a role.</summary>
public sealed record Notice
{
    /// <summary>The id of the message; repeats bear the same one.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about: the name of its template, such as <c>Received</c>, <c>StepTaken</c> or <c>StateEntered</c>.</summary>
    public required string Topic { get; init; }

    /// <summary>The roles that get it. Empty where departments or persons alone get it.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>The departments that get it besides; null for none. A channel knows who reads what goes to a department.</summary>
    public IReadOnlyList<string>? Departments { get; init; }

    /// <summary>The persons who get it besides, by their ids as actors; null for none.</summary>
    public IReadOnlyList<string>? Persons { get; init; }

    /// <summary>The id of the complaint; null for a digest, and for what belongs to no complaint.</summary>
    public ComplaintId? ComplaintId { get; init; }

    /// <summary>The number of the complaint.</summary>
    public required string Number { get; init; }

    /// <summary>The instant of the decision that it comes from.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The state of the main region.</summary>
    public required string State { get; init; }

    /// <summary>The tier.</summary>
    public string? Tier { get; init; }

    /// <summary>The department that answers for the complaint.</summary>
    public string? Department { get; init; }

    /// <summary>The actor who answers for the complaint.</summary>
    public string? Owner { get; init; }

    /// <summary>The target that it is about.</summary>
    public string? Target { get; init; }

    /// <summary>The step of the target.</summary>
    public string? Step { get; init; }

    /// <summary>The due instant of the target.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>
    /// The letter that tells the complainant the same in full, where there is one; <see cref="ILetterWriter"/> writes it.
    /// </summary>
    public LetterKind? Letter { get; init; }

    /// <summary>The escalation level that the complaint is on.</summary>
    public int EscalationLevel { get; init; }

    /// <summary>
    /// The notices that were gathered into this one, whose topic is <c>Digest</c> and whose number is empty; null for a single notice.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<Notice>? Items { get; init; }
}

/// <summary>How notices are written into the outbox.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Notice))]
internal sealed partial class NoticeJson : JsonSerializerContext;
