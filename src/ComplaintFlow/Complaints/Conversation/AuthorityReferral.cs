namespace ComplaintFlow.Complaints;

/// <summary>Represents a referral: the complainant has turned to an authority.</summary>
/// <param name="Authority">The authority.</param>
/// <param name="At">The instant.</param>
/// <param name="Number">The number of the case there; null if it is not known.</param>
public sealed record AuthorityReferral(string Authority, DateTimeOffset At, string? Number = null);
