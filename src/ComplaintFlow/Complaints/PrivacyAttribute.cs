namespace ComplaintFlow.Complaints;

/// <summary>How carefully a field must be kept.</summary>
public enum PrivacyClass
{
    /// <summary>Personal information of a natural person (PIPL Art. 4).</summary>
    Personal,

    /// <summary>Sensitive personal information: biometrics, health, accounts, whereabouts, minors under 14 (PIPL Art. 28).</summary>
    Sensitive,

    /// <summary>A secret of the business.</summary>
    BusinessSecret,

    /// <summary>Privileged advice of counsel.</summary>
    Privileged,
}

/// <summary>
/// Marks a field whose value must not reach logs, metrics, traces or exception texts, and which masking and erasure cover.
/// </summary>
/// <param name="kind">How carefully the field must be kept.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PrivacyAttribute(PrivacyClass kind) : Attribute
{
    /// <summary>How carefully the field must be kept.</summary>
    public PrivacyClass Kind { get; } = kind;
}
