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
