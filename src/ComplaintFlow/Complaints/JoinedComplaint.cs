namespace ComplaintFlow.Complaints;

/// <summary>What a complaint keeps of another one that was merged into it: what is asked for there, and who must not decide because of it.</summary>
public sealed record JoinedComplaint
{
    /// <summary>The other complaint.</summary>
    public required ComplaintId Id { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>The version of the other complaint that this was taken from.</summary>
    public required long Version { get; init; }

    /// <summary>What is asked for there.</summary>
    public IReadOnlyList<Demand> Demands { get; init; } = [];

    /// <summary>What it is directed against.</summary>
    public IReadOnlyList<Respondent> Respondents { get; init; } = [];

    /// <summary>Who must keep out of it.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; init; } = [];

    /// <summary>The actors who took part in it: who owned it, investigated, assessed, proposed, reviewed or decided.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>The number alone: the rest may be personal.</summary>
    public override string ToString() => Number;

    /// <summary>What is kept of a complaint; what it had taken from others comes along.</summary>
    internal static JoinedComplaint Of(Complaint complaint)
    {
        IReadOnlyList<JoinedComplaint> earlier = complaint.Links?.Joined ?? [];
        return new()
        {
            Id = complaint.Id,
            Number = complaint.Number,
            Version = complaint.Version,
            Demands = [.. complaint.Demands, .. earlier.SelectMany(one => one.Demands)],
            Respondents = [.. complaint.Respondents.Concat(earlier.SelectMany(one => one.Respondents)).Distinct()],
            Conflicts = [.. complaint.Conflicts.Concat(earlier.SelectMany(one => one.Conflicts)).Distinct()],
            Participants =
            [
                .. ParticipantsOf(complaint).Concat(earlier.SelectMany(one => one.Participants)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase),
            ],
        };
    }

    private static IEnumerable<string?> ParticipantsOf(Complaint complaint) =>
    [
        complaint.Owner, .. complaint.PreviousOwners,
        complaint.Assessment?.By, complaint.Proposal?.By, complaint.Acceptance?.By, complaint.Rejection?.By, complaint.LegalReview?.By,
        .. Investigators(complaint.Investigation),
        complaint.Resolution?.ProposedBy,
        .. complaint.Approvals.SelectMany(chain => chain.Steps.Select(step => step.Decision?.By).Prepend(chain.ProposedBy)),
    ];

    private static IEnumerable<string?> Investigators(Investigation? investigation) =>
        investigation is null ? []
        : [investigation.Lead, .. investigation.Members, investigation.Author, .. investigation.Reviews.Select(review => review.By)];
}
