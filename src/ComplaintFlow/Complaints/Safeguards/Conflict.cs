namespace ComplaintFlow.Complaints;

/// <summary>Someone who must keep out of a complaint (回避): complained about, related, interested.</summary>
/// <param name="Actor">The id of the actor.</param>
/// <param name="Why">Why.</param>
/// <param name="At">The instant from which on.</param>
public sealed record Conflict(string Actor, [property: Privacy(PrivacyClass.Personal)] string Why, DateTimeOffset At)
{
    /// <summary>The actor: the reason may be personal.</summary>
    public override string ToString() => Actor;
}
