using System.Text.Json.Serialization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Notifications;

/// <summary>Represents a notice to people about a complaint.</summary>
/// <remarks>
/// Immutable, and safe to share between threads. A notice holds no personal data: a channel finds the people behind a role.
/// </remarks>
public sealed record Notice
{
    /// <summary>The id of the message. A repeated message has the same id.</summary>
    public required string Id { get; init; }

    /// <summary>The topic, which is the name of the template, such as <c>Received</c>, <c>StepTaken</c> or <c>StateEntered</c>.</summary>
    public required string Topic { get; init; }

    /// <summary>The roles that get the notice. It is empty if only departments or persons get it.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>
    /// The departments that get the notice too, or <see langword="null"/> for none. A channel knows who reads the messages of a department.
    /// </summary>
    public IReadOnlyList<string>? Departments { get; init; }

    /// <summary>The persons who get the notice too, by their ids as actors, or <see langword="null"/> for none.</summary>
    public IReadOnlyList<string>? Persons { get; init; }

    /// <summary>The tenant to which the complaint belongs.</summary>
    [JsonIgnore] // the message around it says so
    public string Tenant { get; init; } = ComplaintKey.DefaultTenant;

    /// <summary>
    /// The id of the complaint. It is <see langword="null"/> for a digest, and for a notice that belongs to no complaint.
    /// </summary>
    public ComplaintId? ComplaintId { get; init; }

    /// <summary>The number of the complaint.</summary>
    public required string Number { get; init; }

    /// <summary>The instant of the decision that caused the notice.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The state of the main region.</summary>
    public required string State { get; init; }

    /// <summary>The tier.</summary>
    public string? Tier { get; init; }

    /// <summary>The department that is responsible for the complaint.</summary>
    public string? Department { get; init; }

    /// <summary>The actor who is responsible for the complaint.</summary>
    public string? Owner { get; init; }

    /// <summary>The target that the notice is about.</summary>
    public string? Target { get; init; }

    /// <summary>The step of the target.</summary>
    public string? Step { get; init; }

    /// <summary>The due instant of the target.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>
    /// The letter that tells the complainant the same in full, or <see langword="null"/> if there is none. <see cref="ILetterWriter"/>
    /// writes it.
    /// </summary>
    public LetterKind? Letter { get; init; }

    /// <summary>
    /// The version of the complaint whose decision caused the notice. It is 0 for a digest, and for a notice that belongs to no complaint.
    /// </summary>
    public long Version { get; init; }

    /// <summary>
    /// Whether the notice brings the complainant words of a person, such as an answer. What becomes of it is recorded on the complaint.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Says { get; init; }

    /// <summary>Whether a delivery that comes to nothing is recorded on the complaint, if no other way is left.</summary>
    [JsonInclude, JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal bool ReportsFailure { get; init; }

    /// <summary>The span of the decision that caused the notice, in the form of W3C; null if it was not traced.</summary>
    [JsonInclude]
    internal string? Trace { get; init; }

    /// <summary>The escalation level of the complaint.</summary>
    public int EscalationLevel { get; init; }

    /// <summary>
    /// The notices that this one combines, or <see langword="null"/> for a single notice. A combined notice has the topic <c>Digest</c> and
    /// an empty number.
    /// </summary>
    public IReadOnlyList<Notice>? Items { get; init; }
}

/// <summary>How notices are written to the outbox.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Notice))]
internal sealed partial class NoticeJson : JsonSerializerContext;
