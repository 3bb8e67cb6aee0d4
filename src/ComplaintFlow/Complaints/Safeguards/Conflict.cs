namespace ComplaintFlow.Complaints;

/// <summary>
/// Represents a conflict of interest: someone who must keep out of a complaint (回避) because they are complained about, related or
/// interested.
/// </summary>
/// <param name="Actor">The id of the actor.</param>
/// <param name="Why">The reason.</param>
/// <param name="At">The instant from which it applies.</param>
public sealed record Conflict(string Actor, [property: PersonalInformation] string Why, DateTimeOffset At)
{
    /// <summary>Returns the id of the actor; the reason may be personal.</summary>
    public override string ToString() => Actor;
}
