using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Adds a piece of evidence. Its hash shows later that its bytes are unchanged: <see cref="IComplaintEvidence.AddAsync"/> keeps
/// the bytes and computes the hash. If you use the action directly, give the <see cref="Location"/> of the bytes, or add a thing
/// that has none.
/// </summary>
public sealed record AddEvidence : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(AddEvidence);

    /// <summary>The kind of evidence.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>The source of the piece.</summary>
    [MultilineText, PersonalInformation]
    public required string Source { get; init; }

    /// <summary>The SHA-256 hash of its bytes, 64 hexadecimal digits; null for a thing that has no bytes.</summary>
    public string? Hash { get; init; }

    /// <summary>The number of bytes; null if it is not known.</summary>
    public long? Length { get; init; }

    /// <summary>The media type of its bytes, such as <c>image/jpeg</c>, as the actor states it.</summary>
    public string? MediaType { get; init; }

    /// <summary>The place of its bytes, if the host keeps them itself.</summary>
    public string? Location { get; init; }

    /// <summary>The instant at which it was obtained; null for now.</summary>
    public DateTimeOffset? ObtainedAt { get; init; }

    internal override void Apply(DecisionContext context) => context.Emit(new EvidenceAdded
    {
        Item = new EvidenceItem
        {
            Id = context.Complaint.Evidence.Count + 1,
            Kind = Kind,
            Source = Source,
            Hash = Hash?.ToLowerInvariant(),
            Length = Length,
            MediaType = MediaType,
            Location = Location,
            ObtainedAt = Instant.TruncateToMicroseconds(ObtainedAt ?? context.Now),
            Custody = [new Custody(context.Actor.Id, context.Now)],
            LegalHold = context.Complaint.Resolution?.Proceedings is not null,
        },
    });

    internal override void Check(InputCheck check)
    {
        check.RequireText(nameof(Source), Source);
        check.RequireNotInFuture(nameof(ObtainedAt), ObtainedAt);
        if (Length < 0)
            check.Refuse(
                DiagnosticCodes.NumberOutOfRange, "The number of bytes is negative.",
                "Give how many there are, or none where that is not known.", nameof(Length));
        if (MediaType is not null && !IsMediaType(MediaType))
            check.Refuse(
                DiagnosticCodes.MalformedValue, "The media type is not one.",
                "Write one such as image/jpeg or application/pdf, or none where it is not known.", nameof(MediaType));
        if (Hash is not null && !EvidenceKey.IsHash(Hash))
            check.Refuse(
                DiagnosticCodes.MalformedValue, "The hash is not one of SHA-256.",
                "Give 64 hexadecimal digits, or none for a thing that has no bytes.", nameof(Hash));
    }

    /// <summary>
    /// Determines whether a text is a type, a slash and a subtype, perhaps with parameters. Only plain characters are allowed,
    /// since the text may become part of a header.
    /// </summary>
    private static bool IsMediaType(string text) =>
        text.All(character => character is >= ' ' and <= '~') && text.Split(';')[0].TrimEnd()
            .Split('/') is [{ Length: > 0 } type, { Length: > 0 } subtype]
        && !type.Contains(' ', StringComparison.Ordinal) && !subtype.Contains(' ', StringComparison.Ordinal);
}
