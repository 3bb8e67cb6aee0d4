namespace ComplaintFlow.Complaints.Events;

/// <summary>Another complaint was merged into this one.</summary>
public sealed record DuplicateJoined : ComplaintEvent
{
    /// <summary>What is kept of the other complaint. It replaces what was kept of it before.</summary>
    public required JoinedComplaint Joined { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        ComplaintLinks links = complaint.Links ?? new ComplaintLinks();
        return complaint with { Links = links with { Joined = [.. links.Joined.Where(one => one.Id != Joined.Id), Joined] } };
    }
}
