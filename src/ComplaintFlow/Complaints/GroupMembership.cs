using System.Text.Json.Serialization;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>
/// Represents the membership in a group of complaints: several complaints of one person, or complaints of many people about the
/// same matter.
/// </summary>
public sealed record GroupMembership
{
    /// <summary>The detector that found it.</summary>
    public required string Detector { get; init; }

    /// <summary>The hash of the fields that the complaints of the group have in common.</summary>
    public required string Trait { get; init; }

    /// <summary>The complaint that the group is named after: the earliest one when the group was found.</summary>
    public required ComplaintId First { get; init; }

    /// <summary>The instant at which the complaint joined it.</summary>
    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>Whether the group consists of several complaints of one person.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool OfOnePerson { get; init; }

    /// <summary>
    /// The other complaints that were known to belong to the group when this one joined, at most 100, the earliest first.
    /// <see cref="Group"/> finds all of them.
    /// </summary>
    public IReadOnlyList<ComplaintId> Linked { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The id of the group.</summary>
    [JsonIgnore]
    public string Group => $"{Detector}-{First}";
}
