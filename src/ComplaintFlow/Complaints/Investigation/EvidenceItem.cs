using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>Specifies the kind of a piece of evidence.</summary>
public enum EvidenceKind
{
    /// <summary>Another kind.</summary>
    Other,

    /// <summary>The record of an order.</summary>
    OrderRecord,

    /// <summary>The log of a service.</summary>
    ServiceLog,

    /// <summary>The record of a service that was rendered.</summary>
    ServiceRecord,

    /// <summary>The log of a product.</summary>
    ProductLog,

    /// <summary>A film.</summary>
    Video,

    /// <summary>The recording of a call; sensitive.</summary>
    CallRecording,

    /// <summary>A photograph.</summary>
    Photo,

    /// <summary>A contract or an agreement.</summary>
    Contract,

    /// <summary>A letter, including the original complaint.</summary>
    Letter,

    /// <summary>An interview.</summary>
    Interview,

    /// <summary>The report of an expert or a laboratory.</summary>
    ExpertReport,

    /// <summary>A sample of the goods.</summary>
    Sample,
}

/// <summary>Represents a piece of evidence. Its bytes are kept elsewhere; the hash shows that they are unchanged.</summary>
public sealed record EvidenceItem
{
    /// <summary>The number of the piece within its complaint, counted from 1.</summary>
    public required int Id { get; init; }

    /// <summary>The kind of evidence.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>The source of the piece.</summary>
    [PersonalInformation]
    public required string Source { get; init; }

    /// <summary>The instant at which it was obtained.</summary>
    public required DateTimeOffset ObtainedAt { get; init; }

    /// <summary>The SHA-256 hash of its bytes, 64 hexadecimal digits; null for a thing that has no bytes.</summary>
    public string? Hash { get; init; }

    /// <summary>The number of bytes; null if it is not known.</summary>
    public long? Length { get; init; }

    /// <summary>
    /// The media type of its bytes, such as <c>image/jpeg</c>, as stated by the actor who added it; null if it is not known.
    /// </summary>
    public string? MediaType { get; init; }

    /// <summary>The place where the host keeps its bytes; null if the evidence store has them under the hash.</summary>
    public string? Location { get; init; }

    /// <summary>The custodians of the piece, in order. The last one has it now.</summary>
    public required IReadOnlyList<Custody> Custody { get; init => field = DefensiveCopy.Wrap(value); }

    /// <summary>Whether it must be kept regardless of retention rules.</summary>
    public bool LegalHold { get; init; }

    /// <summary>Returns the number and the kind; the source may be personal.</summary>
    public override string ToString() => $"{Id} {Kind}";
}

/// <summary>Represents the custody of a piece of evidence.</summary>
/// <param name="By">The id of the actor who took it over.</param>
/// <param name="At">The instant.</param>
public sealed record Custody(string By, DateTimeOffset At)
{
    /// <summary>The instant by which it must be passed on or returned; null if it stays.</summary>
    public DateTimeOffset? ReturnBy { get; init; }
}
