namespace ComplaintFlow.Complaints;

/// <summary>How surely the complainant is known.</summary>
public enum IdentityLevel
{
    /// <summary>Nothing is known, or the complainant asked to stay unknown.</summary>
    Anonymous,

    /// <summary>As the complainant says.</summary>
    SelfDeclared,

    /// <summary>Checked against a document or an account.</summary>
    Verified,
}

/// <summary>The person or organisation that complains. The <see cref="object.ToString"/> text names nobody.</summary>
public sealed record Complainant
{
    /// <summary>The name, or null for an anonymous complaint.</summary>
    [Privacy(PrivacyClass.Personal)]
    public string? Name { get; init; }

    /// <summary>The ways to reach the complainant, the preferred one first.</summary>
    [Privacy(PrivacyClass.Personal)]
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>How surely the complainant is known.</summary>
    public IdentityLevel Identity { get; init; } = IdentityLevel.SelfDeclared;

    /// <summary>The level of identity alone: the rest is personal.</summary>
    public override string ToString() => Identity.ToString();
}
