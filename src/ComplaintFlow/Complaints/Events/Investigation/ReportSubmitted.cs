namespace ComplaintFlow.Complaints.Events;

/// <summary>The report on the investigation was submitted.</summary>
public sealed record ReportSubmitted : ComplaintEvent
{
    /// <summary>The report.</summary>
    public required InvestigationReport Report { get; init; }

    /// <summary>The id of the author, who does not review the report.</summary>
    public required string Author { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with
    {
        // An investigation whose start nobody recorded counts from the receipt.
        Investigation = (complaint.Investigation ?? new Investigation { Lead = Author, StartedAt = complaint.ReceivedAt })
            with { Report = Report, Author = Author, Reviews = [] },
        Participants = Involvement.With(complaint, Author, Participation.Investigated),
    };
}
