namespace ComplaintFlow.Complaints;

/// <summary>How grave the matter is.</summary>
public enum Severity
{
    /// <summary>An inconvenience.</summary>
    Low,

    /// <summary>A loss that can be made good.</summary>
    Medium,

    /// <summary>A large loss or a danger.</summary>
    High,

    /// <summary>Harm to people or a great many of them.</summary>
    Critical,
}
