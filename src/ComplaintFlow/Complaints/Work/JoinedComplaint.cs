using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>
/// Represents what a complaint keeps of another one that was merged into it: the demands, and those who must not decide because
/// of it.
/// </summary>
public sealed record JoinedComplaint
{
    /// <summary>The other complaint.</summary>
    public required ComplaintId Id { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>The version of the other complaint from which this was taken.</summary>
    public required long Version { get; init; }

    /// <summary>The demands in the other complaint.</summary>
    public IReadOnlyList<Demand> Demands { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>What it is directed against.</summary>
    public IReadOnlyList<Respondent> Respondents { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>Those who must keep out of it.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>Those who took part in it. Their part counts in the present handling of the merged complaint.</summary>
    public IReadOnlyList<Participant> Participants { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>Returns only the number; the rest may be personal.</summary>
    public override string ToString() => Number;

    /// <summary>Creates the record of a merged complaint, including what it had taken over from others.</summary>
    /// <param name="complaint">The complaint that was merged.</param>
    /// <param name="round">The present handling of the other complaint.</param>
    internal static JoinedComplaint Of(Complaint complaint, int round)
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
            Participants = [.. Involvement.Participants(complaint).GroupBy(one => one.Actor, ActorIdentity.Comparer)
                .Select(did => new Participant(did.Key, round, did.Aggregate(Participation.None, (all, one) => all | one.Did)))],
        };
    }
}
