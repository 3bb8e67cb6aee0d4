namespace ComplaintFlow.Complaints;

/// <summary>Represents the person who acts for a complainant.</summary>
public sealed record Representative
{
    /// <summary>The name.</summary>
    [MultilineText(500), PersonalInformation]
    public required string Name { get; init; }

    /// <summary>The reference of the document with the mandate.</summary>
    [MultilineText]
    public required string Mandate { get; init; }

    /// <summary>The scope of the mandate; null for an unlimited one.</summary>
    public string? Scope { get; init; }

    /// <summary>The instant at which the mandate ends; null if it does not end by itself.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Returns the reference of the mandate; the name is personal.</summary>
    public override string ToString() => Mandate;
}
