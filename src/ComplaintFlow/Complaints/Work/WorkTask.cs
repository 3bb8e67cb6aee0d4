using System.Text.Json.Serialization;

namespace ComplaintFlow.Complaints;

/// <summary>
/// Represents something that a role, a department or a person has to do on a complaint. A promise of time on which others rely is
/// a target, not a task.
/// </summary>
public sealed record WorkTask
{
    /// <summary>The number of the task within its complaint, counted from 1.</summary>
    public required int Id { get; init; }

    /// <summary>What is to be done, in a few words. The name is unique among the open tasks.</summary>
    public required string Name { get; init; }

    /// <summary>The role that has the task.</summary>
    public string? Role { get; init; }

    /// <summary>The department that has the task.</summary>
    public string? Department { get; init; }

    /// <summary>The id of the actor who has the task.</summary>
    public string? Owner { get; init; }

    /// <summary>The instant at which it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The last instant at which it is in time; null if it has none.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The instant at which it was done; null while it is open.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Whether the task is still open.</summary>
    [JsonIgnore]
    public bool IsOpen => DoneAt is null;
}
