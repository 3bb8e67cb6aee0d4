using System.Text.Json.Serialization;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>That a complaint belongs together with others: several complaints of one person, or of many people about the same.</summary>
public sealed record GroupMembership
{
    /// <summary>The detector that found it.</summary>
    public required string Detector { get; init; }

    /// <summary>The hash of the fields that the complaints of the group have in common.</summary>
    public required string Trait { get; init; }

    /// <summary>The complaint that the group is named after: the earliest when the group was found.</summary>
    public required ComplaintId First { get; init; }

    /// <summary>The instant at which the complaint joined it.</summary>
    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>Whether they are several complaints of one person, and not of many people about the same.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool OfOnePerson { get; init; }

    /// <summary>
    /// The other complaints that were known to belong to it then, at most 100, the earliest first. All of them are found by
    /// <see cref="Group"/>.
    /// </summary>
    public IReadOnlyList<ComplaintId> Linked { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The id of the group.</summary>
    [JsonIgnore]
    public string Group => $"{Detector}-{First}";
}
