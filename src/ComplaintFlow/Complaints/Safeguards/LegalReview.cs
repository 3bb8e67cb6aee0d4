namespace ComplaintFlow.Complaints;

/// <summary>What counsel says about a complaint (法务审查).</summary>
public sealed record LegalReview
{
    /// <summary>What counsel was asked; null if a rule asked, because compensation or proceedings are at stake.</summary>
    [Privacy(PrivacyClass.Privileged)]
    public string? Question { get; init; }

    /// <summary>The opinion; null before it is given. Kept apart from what others read.</summary>
    [Privacy(PrivacyClass.Privileged)]
    public string? Opinion { get; init; }

    /// <summary>Under which conditions an offer may be made.</summary>
    [Privacy(PrivacyClass.Privileged)]
    public string? Conditions { get; init; }

    /// <summary>Who gave the opinion: the id of an actor.</summary>
    public string? By { get; init; }

    /// <summary>Nothing: it is privileged.</summary>
    public override string ToString() => nameof(LegalReview);
}
