using System.Text.Json.Serialization;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>The other complaints that a complaint belongs with, by their ids. Each is told of the link by an entry of its own.</summary>
public sealed record ComplaintLinks
{
    /// <summary>The merge that was asked for and is not settled yet.</summary>
    public ProposedMerge? Proposed { get; init; }

    /// <summary>The complaint that this one was merged into.</summary>
    public ComplaintId? Master { get; init; }

    /// <summary>When it was merged.</summary>
    public DateTimeOffset? MergedAt { get; init; }

    /// <summary>How the complaint that this one was merged into ended; null while that one is handled.</summary>
    public MasterEnding? MasterEnding { get; init; }

    /// <summary>The complaints that were merged into this one.</summary>
    [JsonIgnore]
    public IReadOnlyList<ComplaintId> Duplicates => [.. Joined.Select(one => one.Id)];

    /// <summary>What this one keeps of the complaints that were merged into it, in the order in which they came.</summary>
    public IReadOnlyList<JoinedComplaint> Joined { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>The complaint that this one was split from.</summary>
    public ComplaintId? Origin { get; init; }

    /// <summary>The matters that were split from this one.</summary>
    public IReadOnlyList<ComplaintId> Parts { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>Those of the <see cref="Parts"/> that the rules refuse to receive; they are tried again.</summary>
    public IReadOnlyList<ComplaintId> RefusedParts { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>The complaints of its groups on which a recall or a suspension began.</summary>
    public IReadOnlyList<ComplaintId> Measures { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];
}
