using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Adds a piece of evidence. Their hash shows later that its bytes are the same: <see cref="IComplaintEvidence.AddAsync"/> keeps them and
/// computes it. An action that is taken alone
/// says where the host keeps them, or is about a thing that has none.
/// </summary>
public sealed record AddEvidence : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(AddEvidence);

    /// <summary>What kind of evidence it is.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>Where it comes from.</summary>
    [MultilineText, Privacy(PrivacyClass.Personal)]
    public required string Source { get; init; }

    /// <summary>The SHA-256 hash of its bytes, 64 hexadecimal digits; none for a thing that has no bytes.</summary>
    public string? Hash { get; init; }

    /// <summary>How many bytes there are; none if that is not known.</summary>
    public long? Length { get; init; }

    /// <summary>The media type of its bytes, such as <c>image/jpeg</c>, as whoever adds it says.</summary>
    public string? MediaType { get; init; }

    /// <summary>Where its bytes are, if the host keeps them by itself.</summary>
    public string? Location { get; init; }

    /// <summary>The instant at which it was obtained, if it was not just now.</summary>
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

    /// <summary>A type, a slash and a subtype, perhaps with parameters; in plain characters, since it may end in a header.</summary>
    private static bool IsMediaType(string text) =>
        text.All(character => character is >= ' ' and <= '~') && text.Split(';')[0].TrimEnd()
            .Split('/') is [{ Length: > 0 } type, { Length: > 0 } subtype]
        && !type.Contains(' ', StringComparison.Ordinal) && !subtype.Contains(' ', StringComparison.Ordinal);
}
