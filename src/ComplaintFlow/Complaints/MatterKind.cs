namespace ComplaintFlow.Complaints;

/// <summary>Specifies the kind of a matter. The two kinds are never merged: a report goes on when a complaint is closed.</summary>
public enum MatterKind
{
    /// <summary>A dispute of the complainant (投诉), whose aim is redress.</summary>
    Complaint,

    /// <summary>A tip-off about a violation (举报), whose aim is to end it. Insiders may give it.</summary>
    Report,
}
