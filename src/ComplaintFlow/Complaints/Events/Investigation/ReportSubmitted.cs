namespace ComplaintFlow.Complaints.Events;

/// <summary>The report on the investigation was submitted.</summary>
public sealed record ReportSubmitted : ComplaintEvent
{
    /// <summary>The report.</summary>
    public required InvestigationReport Report { get; init; }

    /// <summary>Who wrote it: the id of an actor, who does not review it.</summary>
    public required string Author { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with
    {
        Investigation = (complaint.Investigation ?? new Investigation { Lead = Author,
            StartedAt = complaint.LastEntryAt }) with { Report = Report, Author = Author, Reviews = [] },
        Participants = Involvement.With(complaint, Author, Participation.Investigated),
    };
}
