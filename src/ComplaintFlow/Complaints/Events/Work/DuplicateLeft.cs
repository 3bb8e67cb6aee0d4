namespace ComplaintFlow.Complaints.Events;

/// <summary>The merge of another complaint into this one was undone.</summary>
public sealed record DuplicateLeft : ComplaintEvent
{
    /// <summary>The other complaint.</summary>
    public required ComplaintId Duplicate { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        ComplaintLinks links = complaint.Links ?? new ComplaintLinks();
        return complaint with { Links = links with { Joined = [.. links.Joined.Where(one => one.Id != Duplicate)] } };
    }
}
