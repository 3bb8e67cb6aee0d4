namespace ComplaintFlow.Complaints.Events;

/// <summary>Someone approved the report on the investigation.</summary>
public sealed record ReportReviewed : ComplaintEvent
{
    /// <summary>The review.</summary>
    public required ReportReview Review { get; init; }

    /// <summary>The finding.</summary>
    public required Finding Finding { get; init; }

    /// <summary>The code of the cause.</summary>
    public required string RootCause { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint.Investigation is { } found
        ? complaint with
        {
            Investigation = found with { Reviews = [.. found.Reviews, Review], Finding = Finding, RootCause = RootCause },
            Participants = Involvement.With(complaint, Review.By, Participation.Decided),
        }
        : complaint;
}
