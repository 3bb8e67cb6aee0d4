using System.Text.Json.Serialization;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>
/// Represents the other complaints that are linked with a complaint, by their ids. Each of them records the link in an entry of
/// its own.
/// </summary>
public sealed record ComplaintLinks
{
    /// <summary>The requested merge that is not settled yet.</summary>
    public ProposedMerge? Proposed { get; init; }

    /// <summary>The complaint into which this one was merged.</summary>
    public ComplaintId? Master { get; init; }

    /// <summary>The instant of the merge.</summary>
    public DateTimeOffset? MergedAt { get; init; }

    /// <summary>How the complaint into which this one was merged ended; null while it is open.</summary>
    public MasterEnding? MasterEnding { get; init; }

    /// <summary>The complaints that were merged into this one.</summary>
    [JsonIgnore]
    public IReadOnlyList<ComplaintId> Duplicates => [.. Joined.Select(one => one.Id)];

    /// <summary>What this complaint keeps of those that were merged into it, in the order in which they came.</summary>
    public IReadOnlyList<JoinedComplaint> Joined { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>The complaint that this one was split from.</summary>
    public ComplaintId? Origin { get; init; }

    /// <summary>The matters that were split from this one.</summary>
    public IReadOnlyList<ComplaintId> Parts { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>The <see cref="Parts"/> that the rules refuse to receive. They are tried again.</summary>
    public IReadOnlyList<ComplaintId> RefusedParts { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>The complaints of its groups on which a recall or a suspension began.</summary>
    public IReadOnlyList<ComplaintId> Measures { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];
}
