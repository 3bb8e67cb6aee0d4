namespace ComplaintFlow.Complaints;

/// <summary>Who acts for a complainant.</summary>
public sealed record Representative
{
    /// <summary>The name.</summary>
    [MultilineText(500), Privacy(PrivacyClass.Personal)]
    public required string Name { get; init; }

    /// <summary>Where the mandate is kept: the reference of a document.</summary>
    [MultilineText]
    public required string Mandate { get; init; }

    /// <summary>What the mandate covers; null covers everything.</summary>
    public string? Scope { get; init; }

    /// <summary>The instant at which the mandate ends; null if it does not end by itself.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The reference of the mandate: the name is personal.</summary>
    public override string ToString() => Mandate;
}
