namespace ComplaintFlow.Complaints;

/// <summary>
/// Represents a promise to the complainant that is not part of an option. No one promises more than their authority allows (000).
/// </summary>
/// <param name="Id">The number within the complaint, counted from 1.</param>
/// <param name="Text">What was promised.</param>
/// <param name="By">The id of the actor who promised it.</param>
/// <param name="DueAt">The instant by which it is due.</param>
public sealed record Commitment(int Id, [property: PersonalInformation] string Text, string By, DateTimeOffset DueAt)
{
    /// <summary>The cost of keeping the promise; null if it costs nothing that is counted.</summary>
    public Money? Amount { get; init; }

    /// <summary>The instant at which the promise was kept; null until then.</summary>
    public DateTimeOffset? KeptAt { get; init; }

    /// <summary>Returns the number; the promise may be personal.</summary>
    public override string ToString() => $"{Id}";
}
