namespace ComplaintFlow.Complaints.Events;

/// <summary>An investigation began.</summary>
public sealed record InvestigationStarted : ComplaintEvent
{
    /// <summary>The team and the method.</summary>
    public required Investigation Investigation { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        IReadOnlyList<Participant> team = Involvement.With(complaint, Investigation.Lead, Participation.Investigated);
        foreach (string member in Investigation.Members)
            team = Involvement.With(team, complaint.Round, member, Participation.Investigated);
        return complaint with { Investigation = Investigation, Participants = team };
    }
}
