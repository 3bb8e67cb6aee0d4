namespace ComplaintFlow.Complaints.Events;

/// <summary>A milestone was reached. Targets start and are met by milestones.</summary>
public sealed record MilestoneReached : ComplaintEvent
{
    /// <summary>The name of the milestone.</summary>
    public required string Name { get; init; }

    /// <summary>The instant at which it was reached.</summary>
    public required DateTimeOffset At { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Milestones = Marked(complaint, Name, At) };

    internal static IReadOnlyList<Milestone> Marked(Complaint complaint, string name, DateTimeOffset at)
    {
        Milestone? known = complaint.MilestoneOf(name);
        if (known is null)
            return [.. complaint.Milestones, new Milestone(name, at, at)];

        Milestone[] milestones = complaint.Milestones.ToArray();
        milestones[Array.IndexOf(milestones, known)] = known with { LastAt = at };
        return milestones;
    }
}
