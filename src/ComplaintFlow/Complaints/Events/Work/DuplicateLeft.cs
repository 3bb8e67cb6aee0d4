namespace ComplaintFlow.Complaints.Events;

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
