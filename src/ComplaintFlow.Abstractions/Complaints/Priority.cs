namespace ComplaintFlow.Complaints;

/// <summary>Specifies the order in which work is taken up.</summary>
public enum Priority
{
    /// <summary>When there is time.</summary>
    Low,

    /// <summary>In turn.</summary>
    Normal,

    /// <summary>Before others.</summary>
    High,

    /// <summary>At once.</summary>
    Urgent,
}
