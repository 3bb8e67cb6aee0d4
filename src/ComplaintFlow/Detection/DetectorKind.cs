namespace ComplaintFlow.Detection;

/// <summary>Specifies what a detector counts.</summary>
public enum DetectorKind
{
    /// <summary>Complaints of the same complainant.</summary>
    Repeat,

    /// <summary>Different complainants with the same complaint.</summary>
    Group,
}
