using System.ComponentModel;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>Specifies how certain the identity of the complainant is.</summary>
public enum IdentityLevel
{
    /// <summary>Nothing is known, or the complainant asked to stay unknown.</summary>
    Anonymous,

    /// <summary>As the complainant stated it.</summary>
    SelfDeclared,

    /// <summary>Checked against a document or an account.</summary>
    Verified,
}

/// <summary>Specifies what a complainant is in law.</summary>
public enum ComplainantKind
{
    /// <summary>A natural person.</summary>
    Person,

    /// <summary>A company or another organisation.</summary>
    Organisation,
}

/// <summary>Represents the person or organisation that complains. The <see cref="object.ToString"/> text names no one.</summary>
public sealed record Complainant
{
    /// <summary>What the complainant is in law.</summary>
    public ComplainantKind Kind { get; init; }

    /// <summary>The name, or null for an anonymous complaint.</summary>
    [PersonalInformation]
    public string? Name { get; init; }

    /// <summary>The ways to reach the complainant, the preferred one first.</summary>
    [PersonalInformation]
    public IReadOnlyList<Contact> Contacts { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The postal address.</summary>
    [MultilineText(500), PersonalInformation]
    public string? Address { get; init; }

    /// <summary>How certain the identity of the complainant is.</summary>
    [DefaultValue(IdentityLevel.SelfDeclared)]
    public IdentityLevel Identity { get; init; } = IdentityLevel.SelfDeclared;

    /// <summary>
    /// Whether the complainant must stay unknown to those against whom the complaint is directed: a tip-off by an insider.
    /// </summary>
    public bool IsWhistleblower { get; init; }

    /// <summary>The person who acts for the complainant.</summary>
    public Representative? Representative { get; init; }

    /// <summary>How many people complain together; null for one.</summary>
    public int? JointMembers { get; init; }

    /// <summary>The speakers of a joint group, at most two (SAMR Measures 2026, Art. 12).</summary>
    [PersonalInformation]
    public IReadOnlyList<string> JointSpeakers { get; init => field = DefensiveCopy.List(value ?? []); } = [];

    /// <summary>What the complainant needs to take part, such as large print.</summary>
    [MultilineText, SensitiveInformation]
    public string? AccessibilityNeeds { get; init; }

    /// <summary>Returns only the level of identity; the rest is personal.</summary>
    public override string ToString() => Identity.ToString();
}
