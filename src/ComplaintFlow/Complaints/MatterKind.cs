namespace ComplaintFlow.Complaints;

/// <summary>What kind of matter it is. The two are never merged: a report goes on where a complaint is closed.</summary>
public enum MatterKind
{
    /// <summary>A dispute of the complainant's own (投诉), which aims at redress.</summary>
    Complaint,

    /// <summary>A tip-off about a violation (举报), which aims at its end; insiders may give it.</summary>
    Report,
}
