using System.Text.Json.Serialization;

namespace ComplaintFlow.Complaints;

/// <summary>The other complaints that a complaint belongs with, by their ids. Each is told of the link by an entry of its own.</summary>
public sealed record ComplaintLinks
{
    /// <summary>The complaint that this one was merged into.</summary>
    public ComplaintId? Master { get; init; }

    /// <summary>The complaints that were merged into this one.</summary>
    [JsonIgnore]
    public IReadOnlyList<ComplaintId> Duplicates => [.. Joined.Select(one => one.Id)];

    /// <summary>What this one keeps of the complaints that were merged into it, in the order in which they came.</summary>
    public IReadOnlyList<JoinedComplaint> Joined { get; init => field = value ?? []; } = [];

    /// <summary>The complaint that this one was split from.</summary>
    public ComplaintId? Origin { get; init; }

    /// <summary>The matters that were split from this one.</summary>
    public IReadOnlyList<ComplaintId> Parts { get; init; } = [];
}
