namespace ComplaintFlow.Complaints;

/// <summary>Represents the review of a complaint by counsel (法务审查).</summary>
public sealed record LegalReview
{
    /// <summary>The question to counsel; null if a rule asked, because compensation or proceedings are at stake.</summary>
    [Privileged]
    public string? Question { get; init; }

    /// <summary>The opinion; null until it is given. It is kept apart from what others read.</summary>
    [Privileged]
    public string? Opinion { get; init; }

    /// <summary>The conditions under which an offer may be made.</summary>
    [Privileged]
    public string? Conditions { get; init; }

    /// <summary>The id of the actor who gave the opinion.</summary>
    public string? By { get; init; }

    /// <summary>Returns only the name of the type; the review is privileged.</summary>
    public override string ToString() => nameof(LegalReview);
}
