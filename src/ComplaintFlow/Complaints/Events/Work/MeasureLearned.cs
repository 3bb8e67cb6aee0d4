namespace ComplaintFlow.Complaints.Events;

/// <summary>A recall or a suspension began on another complaint of its group.</summary>
public sealed record MeasureLearned : ComplaintEvent
{
    /// <summary>The other complaint.</summary>
    public required ComplaintId From { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        ComplaintLinks links = complaint.Links ?? new ComplaintLinks();
        return complaint with { Links = links with { Measures = [.. links.Measures, From] } };
    }
}
