using System.Text.Json.Serialization;

namespace ComplaintFlow.Complaints.Events;

/// <summary>
/// A region of the workflow entered a state. Entering a state is a milestone with its name. <see cref="From"/> and
/// <see cref="To"/> are equal on re-entry.
/// </summary>
public sealed record StateEntered : ComplaintEvent
{
    /// <summary>The region.</summary>
    public required string Region { get; init; }

    /// <summary>The state that the region left.</summary>
    public required string From { get; init; }

    /// <summary>The state that the region entered.</summary>
    public required string To { get; init; }

    /// <summary>The trigger that caused it.</summary>
    public required string Trigger { get; init; }

    /// <summary>The instant of the entry.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether the complaint ended with it although nothing had given it an outcome.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Ends { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        var regions = new RegionState[complaint.Regions.Count];
        for (int i = 0; i < regions.Length; i++)
        {
            RegionState region = complaint.Regions[i];
            regions[i] = string.Equals(region.Region, Region, StringComparison.OrdinalIgnoreCase) ? region with { State = To } : region;
        }
        Complaint entered = complaint with { Regions = regions, Milestones = MilestoneReached.Marked(complaint, To, At) };
        return Ends ? entered with { ClosedAt = At } : entered;
    }
}
