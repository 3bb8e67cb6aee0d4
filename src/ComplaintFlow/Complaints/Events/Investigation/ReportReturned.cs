namespace ComplaintFlow.Complaints.Events;

/// <summary>The report on the investigation was sent back.</summary>
public sealed record ReportReturned : ComplaintEvent
{
    internal override Complaint Apply(Complaint complaint) =>
        complaint.Investigation is { } found ? complaint with
        {
            Investigation = found with { Returns = found.Returns + 1, Reviews = [] },
        } : complaint;
}
