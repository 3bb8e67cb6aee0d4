using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Adds a piece of evidence. Its bytes are kept by the host; their hash shows later that they are the same.</summary>
public sealed record AddEvidence : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(AddEvidence);

    /// <summary>What kind of evidence it is.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>Where it comes from.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required string Source { get; init; }

    /// <summary>The SHA-256 hash of its bytes, 64 hexadecimal digits; none for a thing that has no bytes.</summary>
    public string? Hash { get; init; }

    /// <summary>Where its bytes are.</summary>
    public string? Location { get; init; }

    /// <summary>The instant at which it was obtained, where it was not just now.</summary>
    public DateTimeOffset? ObtainedAt { get; init; }

    internal override void Apply(Draft draft) => draft.Emit(new EvidenceAdded
    {
        Item = new EvidenceItem
        {
            Id = draft.Complaint.Evidence.Count + 1,
            Kind = Kind,
            Source = Source,
            Hash = Hash?.ToLowerInvariant(),
            Location = Location,
            ObtainedAt = Instant.Cut(ObtainedAt ?? draft.Now),
            Custody = [new Custody(draft.Actor.Id, draft.Now)],
            LegalHold = draft.Complaint.Resolution?.Proceedings is not null,
        },
    });

    internal override void Check(InputCheck check)
    {
        check.Written(nameof(Source), Source);
        check.Name(nameof(Location), Location);
        check.Past(nameof(ObtainedAt), ObtainedAt);
        if (Hash is not null && !(Hash.Length == 64 && Hash.All(char.IsAsciiHexDigit)))
            check.Refuse("CF3007", "The hash is not one of SHA-256.", "Give 64 hexadecimal digits, or none for a thing that has no bytes.");
    }
}
