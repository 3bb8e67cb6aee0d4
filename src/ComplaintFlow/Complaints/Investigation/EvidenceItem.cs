using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>What kind of evidence it is.</summary>
public enum EvidenceKind
{
    /// <summary>Something else.</summary>
    Other,

    /// <summary>The record of an order.</summary>
    OrderRecord,

    /// <summary>The log of a service.</summary>
    ServiceLog,

    /// <summary>The record of a service that was rendered.</summary>
    ServiceRecord,

    /// <summary>What a product has recorded of itself.</summary>
    ProductLog,

    /// <summary>A film.</summary>
    Video,

    /// <summary>The recording of a call; sensitive.</summary>
    CallRecording,

    /// <summary>A photograph.</summary>
    Photo,

    /// <summary>A contract or an agreement.</summary>
    Contract,

    /// <summary>A letter, the original complaint among them.</summary>
    Letter,

    /// <summary>What someone said when asked.</summary>
    Interview,

    /// <summary>The report of an expert or a laboratory.</summary>
    ExpertReport,

    /// <summary>A piece of the goods.</summary>
    Sample,
}

/// <summary>A piece of evidence. Its bytes are kept elsewhere; the hash shows that they are the same.</summary>
public sealed record EvidenceItem
{
    /// <summary>The number of the piece within its complaint, counted from 1.</summary>
    public required int Id { get; init; }

    /// <summary>What kind of evidence it is.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>Where it comes from.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required string Source { get; init; }

    /// <summary>The instant at which it was obtained.</summary>
    public required DateTimeOffset ObtainedAt { get; init; }

    /// <summary>The SHA-256 hash of its bytes, 64 hexadecimal digits; null for a thing that has no bytes.</summary>
    public string? Hash { get; init; }

    /// <summary>How many bytes there are; null if that is not known.</summary>
    public long? Length { get; init; }

    /// <summary>The media type of its bytes, such as <c>image/jpeg</c>, as whoever added it said; null if that is not known.</summary>
    public string? MediaType { get; init; }

    /// <summary>Where the host keeps its bytes; null if the evidence store has them, under the hash.</summary>
    public string? Location { get; init; }

    /// <summary>Who has had it, in order; the last one has it now.</summary>
    public required IReadOnlyList<Custody> Custody { get; init => field = DefensiveCopy.Wrap(value); }

    /// <summary>Whether it must be kept whatever retention says.</summary>
    public bool LegalHold { get; init; }

    /// <summary>The number and the kind: the source may be personal.</summary>
    public override string ToString() => $"{Id} {Kind}";
}

/// <summary>Someone took over a piece of evidence.</summary>
/// <param name="By">Who: the id of an actor.</param>
/// <param name="At">The instant.</param>
public sealed record Custody(string By, DateTimeOffset At)
{
    /// <summary>The instant by which it is to be handed on or back; null if it stays.</summary>
    public DateTimeOffset? ReturnBy { get; init; }
}
