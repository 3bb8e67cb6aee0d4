namespace ComplaintFlow.Complaints;

/// <summary>Something that was promised to the complainant outside an option; no one promises beyond his authority (000).</summary>
/// <param name="Id">The number within the complaint, counted from 1.</param>
/// <param name="Text">What was promised.</param>
/// <param name="By">Who promised it: the id of an actor.</param>
/// <param name="DueAt">By when.</param>
public sealed record Commitment(int Id, [property: Privacy(PrivacyClass.Personal)] string Text, string By, DateTimeOffset DueAt)
{
    /// <summary>What keeping it costs; null if it costs nothing that is counted.</summary>
    public Money? Amount { get; init; }

    /// <summary>The instant at which it was kept; null before.</summary>
    public DateTimeOffset? KeptAt { get; init; }

    /// <summary>The number: the promise may be personal.</summary>
    public override string ToString() => $"{Id}";
}
