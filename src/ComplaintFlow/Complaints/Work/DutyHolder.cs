using System.Text.Json.Serialization;

namespace ComplaintFlow.Complaints;

/// <summary>
/// Represents the holder of a duty: a role, a department, a person, or several of these. Notices about the duty go to all of
/// them.
/// </summary>
public sealed record DutyHolder
{
    /// <summary>The role.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Role { get; init; }

    /// <summary>The department.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Department { get; init; }

    /// <summary>The id of an actor.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Person { get; init; }

    /// <summary>The role and the department alone, or another holder if there is neither.</summary>
    internal DutyHolder WithoutPerson(DutyHolder instead) =>
        this is { Role: null, Department: null } ? instead : this with { Person = null };
}
