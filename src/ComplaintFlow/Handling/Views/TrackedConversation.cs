using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Views;

/// <summary>Represents a message between the complainant and the organisation.</summary>
/// <param name="At">The instant.</param>
/// <param name="IsFromComplainant">Whether the complainant sent it.</param>
/// <param name="Text">The message.</param>
/// <param name="Channel">The channel, such as <c>Phone</c>; null if it was not recorded.</param>
public sealed record TrackedMessage(
    DateTimeOffset At, bool IsFromComplainant, [property: PersonalInformation] string Text, string? Channel = null)
{
    /// <summary>Returns the instant; the words are personal.</summary>
    public override string ToString() => $"{At:O}";
}

/// <summary>Represents a request for information to the complainant.</summary>
/// <param name="AskedAt">The instant.</param>
/// <param name="Questions">The questions.</param>
/// <param name="AnsweredAt">The instant of the answer; null while the organisation waits for it.</param>
public sealed record TrackedRequest(
    DateTimeOffset AskedAt, [property: PersonalInformation] IReadOnlyList<string> Questions, DateTimeOffset? AnsweredAt)
{
    /// <summary>Returns the instant; questions may be personal.</summary>
    public override string ToString() => $"{AskedAt:O}";
}

/// <summary>Represents a piece of evidence that the complainant gave.</summary>
/// <param name="Id">The number of the piece within the complaint.</param>
/// <param name="Kind">The kind of evidence.</param>
/// <param name="ObtainedAt">The instant at which it was obtained.</param>
/// <param name="MediaType">The media type of its bytes; null if it is not known.</param>
/// <param name="Length">The number of bytes; null if it is not known.</param>
/// <param name="Hash">The SHA-256 hash of its bytes; null for a thing that has no bytes.</param>
public sealed record TrackedEvidence(int Id, EvidenceKind Kind, DateTimeOffset ObtainedAt, string? MediaType, long? Length, string? Hash);
