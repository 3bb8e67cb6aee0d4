namespace ComplaintFlow.Complaints;

/// <summary>Specifies how a field must be protected.</summary>
public enum PrivacyClass
{
    /// <summary>Personal information of a natural person (PIPL Art. 4).</summary>
    Personal,

    /// <summary>Sensitive personal information: biometrics, health, accounts, whereabouts, minors under 14 (PIPL Art. 28).</summary>
    Sensitive,

    /// <summary>A business secret.</summary>
    BusinessSecret,

    /// <summary>Privileged advice of counsel.</summary>
    Privileged,
}

/// <summary>
/// Marks a field whose value must not reach logs, metrics, traces or exception texts. Masking and erasure cover the field.
/// </summary>
/// <param name="kind">How the field must be protected.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PrivacyAttribute(PrivacyClass kind) : Attribute
{
    /// <summary>How the field must be protected.</summary>
    public PrivacyClass Kind { get; } = kind;
}
