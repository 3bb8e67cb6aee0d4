namespace ComplaintFlow.Complaints.Events;

/// <summary>Somebody asked for the complaint to be merged into another one. It is handled as before until the other one has taken it.</summary>
public sealed record MergeProposed : ComplaintEvent
{
    /// <summary>The other one, who asked, and who is told if it is not done.</summary>
    public required ProposedMerge Merge { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Links = (complaint.Links ?? new ComplaintLinks()) with { Proposed = Merge } };
}

/// <summary>The complaint goes on in another one, which has taken it.</summary>
public sealed record MergedInto : ComplaintEvent
{
    /// <summary>The other one.</summary>
    public required ComplaintId Master { get; init; }

    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with
    {
        Links = (complaint.Links ?? new ComplaintLinks()) with { Proposed = null, Master = Master, MergedAt = At, MasterEnding = null },
    };
}

/// <summary>A merge that was asked for was not done, or one that was done was taken back: the complaint is handled on its own.</summary>
public sealed record MergeUndone : ComplaintEvent
{
    /// <summary>The complaint that it was or was to be merged into.</summary>
    public required ComplaintId Master { get; init; }

    /// <summary>Why, in the words of the library.</summary>
    public required string Why { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        ComplaintLinks links = complaint.Links ?? new ComplaintLinks();
        bool wasMerged = links.Master is not null;
        return complaint with
        {
            Links = links with { Proposed = null, Master = null, MergedAt = null, MasterEnding = null },
            Outcome = wasMerged ? null : complaint.Outcome,
            ClosedAt = wasMerged ? null : complaint.ClosedAt,
        };
    }
}

/// <summary>The complaint that this one was merged into has ended, and this one with it.</summary>
public sealed record MasterEnded : ComplaintEvent
{
    /// <summary>How and when.</summary>
    public required MasterEnding Ending { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Links = (complaint.Links ?? new ComplaintLinks()) with { MasterEnding = Ending } };
}

/// <summary>Another complaint goes on in this one.</summary>
public sealed record DuplicateJoined : ComplaintEvent
{
    /// <summary>What is kept of the other one; it replaces what was kept of it before.</summary>
    public required JoinedComplaint Joined { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        ComplaintLinks links = complaint.Links ?? new ComplaintLinks();
        return complaint with { Links = links with { Joined = [.. links.Joined.Where(one => one.Id != Joined.Id), Joined] } };
    }
}

/// <summary>Another complaint does not go on in this one after all.</summary>
public sealed record DuplicateLeft : ComplaintEvent
{
    /// <summary>The other one.</summary>
    public required ComplaintId Duplicate { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        ComplaintLinks links = complaint.Links ?? new ComplaintLinks();
        return complaint with { Links = links with { Joined = [.. links.Joined.Where(one => one.Id != Duplicate)] } };
    }
}
