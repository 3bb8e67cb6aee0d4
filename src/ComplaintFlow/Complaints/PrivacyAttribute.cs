using Microsoft.Extensions.Compliance.Classification;

namespace ComplaintFlow.Complaints;

/// <summary>
/// Marks a field whose value must not reach logs, metrics, traces or exception texts. Masking and erasure cover the field.
/// </summary>
/// <remarks>
/// It is a data classification of .NET: if your host has <c>EnableRedaction</c>, objects of the library that it logs are redacted by it
/// (<see cref="PrivacyTaxonomy"/>).
/// </remarks>
public abstract class PrivacyAttribute : DataClassificationAttribute
{
    private protected PrivacyAttribute(PrivacyClass kind)
        : base(PrivacyTaxonomy.Of(kind)) => Kind = kind;

    /// <summary>How the field must be protected.</summary>
    public PrivacyClass Kind { get; }
}

/// <summary>Marks personal information of a natural person (PIPL Art. 4).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalInformationAttribute() : PrivacyAttribute(PrivacyClass.Personal);

/// <summary>
/// Marks sensitive personal information: biometrics, health, accounts, whereabouts, minors under 14 (PIPL Art. 28).
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SensitiveInformationAttribute() : PrivacyAttribute(PrivacyClass.Sensitive);

/// <summary>Marks a business secret.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BusinessSecretAttribute() : PrivacyAttribute(PrivacyClass.BusinessSecret);

/// <summary>Marks privileged advice of counsel.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PrivilegedAttribute() : PrivacyAttribute(PrivacyClass.Privileged);
