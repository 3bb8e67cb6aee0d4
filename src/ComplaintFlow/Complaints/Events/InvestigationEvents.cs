namespace ComplaintFlow.Complaints.Events;

/// <summary>An investigation began.</summary>
public sealed record InvestigationStarted : ComplaintEvent
{
    /// <summary>Who looks into it, and how.</summary>
    public required Investigation Investigation { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        IReadOnlyList<Participant> team = Involvement.With(complaint, Investigation.Lead, Participation.Investigated);
        foreach (string member in Investigation.Members)
            team = Involvement.With(team, complaint.Round, member, Participation.Investigated);
        return complaint with { Investigation = Investigation, Participants = team };
    }
}

/// <summary>A piece of evidence was obtained.</summary>
public sealed record EvidenceAdded : ComplaintEvent
{
    /// <summary>The piece.</summary>
    public required EvidenceItem Item { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Evidence = [.. complaint.Evidence, Item] };
}

/// <summary>Somebody else has a piece of evidence now.</summary>
public sealed record EvidenceHandedOver : ComplaintEvent
{
    /// <summary>The number of the piece.</summary>
    public required int Evidence { get; init; }

    /// <summary>Who has it.</summary>
    public required Custody Custody { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Evidence = [.. complaint.Evidence.Select(item => item.Id == Evidence ? item with { Custody = [.. item.Custody, Custody] } : item)] };
}

/// <summary>Somebody from outside was asked for a test or an appraisal.</summary>
public sealed record ExpertCommissioned : ComplaintEvent
{
    /// <summary>What was asked of whom.</summary>
    public required ExpertOpinion Opinion { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Expert = Opinion };
}

/// <summary>The report from outside arrived.</summary>
public sealed record ExpertReported : ComplaintEvent
{
    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The number of the report among the evidence.</summary>
    public required int Evidence { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint.Expert is { } expert ? complaint with { Expert = expert with { ReportedAt = At, Evidence = Evidence } } : complaint;
}

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

/// <summary>The report was sent back.</summary>
public sealed record ReportReturned : ComplaintEvent
{
    internal override Complaint Apply(Complaint complaint) =>
        complaint.Investigation is { } found ? complaint with { Investigation = found with { Returns = found.Returns + 1, Reviews = [] } } : complaint;
}

/// <summary>Somebody approved the report.</summary>
public sealed record ReportReviewed : ComplaintEvent
{
    /// <summary>Who, and when.</summary>
    public required ReportReview Review { get; init; }

    /// <summary>What was found.</summary>
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
