namespace ComplaintFlow.Detection;

/// <summary>What a detector counts.</summary>
public enum DetectorKind
{
    /// <summary>Complaints of the same complainant.</summary>
    Repeat,

    /// <summary>Different complainants who complain of the same.</summary>
    Group,
}
