namespace ComplaintFlow.Complaints;

/// <summary>Specifies the severity of a matter.</summary>
public enum Severity
{
    /// <summary>An inconvenience.</summary>
    Low,

    /// <summary>A loss that can be compensated.</summary>
    Medium,

    /// <summary>A large loss or a danger.</summary>
    High,

    /// <summary>Harm to people, or to a large number of them.</summary>
    Critical,
}
