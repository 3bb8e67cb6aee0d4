using System.ComponentModel;
using ComplaintFlow.Collections;

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

/// <summary>What a complainant is in law.</summary>
public enum ComplainantKind
{
    /// <summary>A natural person.</summary>
    Person,

    /// <summary>A company or another organisation.</summary>
    Organisation,
}

/// <summary>The person or organisation that complains. The <see cref="object.ToString"/> text names no one.</summary>
public sealed record Complainant
{
    /// <summary>What the complainant is in law.</summary>
    public ComplainantKind Kind { get; init; }

    /// <summary>The name, or null for an anonymous complaint.</summary>
    [Privacy(PrivacyClass.Personal)]
    public string? Name { get; init; }

    /// <summary>The ways to reach the complainant, the preferred one first.</summary>
    [Privacy(PrivacyClass.Personal)]
    public IReadOnlyList<Contact> Contacts { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The postal address.</summary>
    [MultilineText(500), Privacy(PrivacyClass.Personal)]
    public string? Address { get; init; }

    /// <summary>How surely the complainant is known.</summary>
    [DefaultValue(IdentityLevel.SelfDeclared)]
    public IdentityLevel Identity { get; init; } = IdentityLevel.SelfDeclared;

    /// <summary>Whether the complainant must stay unknown to whom the complaint is directed against: a tip-off from inside.</summary>
    public bool IsWhistleblower { get; init; }

    /// <summary>Who acts for the complainant.</summary>
    public Representative? Representative { get; init; }

    /// <summary>How many people complain together; null for one.</summary>
    public int? JointMembers { get; init; }

    /// <summary>Who speaks for them: at most two of a joint group (SAMR Measures 2026, Art. 12).</summary>
    [Privacy(PrivacyClass.Personal)]
    public IReadOnlyList<string> JointSpeakers { get; init => field = DefensiveCopy.List(value ?? []); } = [];

    /// <summary>What helps the complainant to take part, such as large print.</summary>
    [MultilineText, Privacy(PrivacyClass.Sensitive)]
    public string? AccessibilityNeeds { get; init; }

    /// <summary>The level of identity alone: the rest is personal.</summary>
    public override string ToString() => Identity.ToString();
}
