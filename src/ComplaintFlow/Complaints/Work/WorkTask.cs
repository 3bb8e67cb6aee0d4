using System.Text.Json.Serialization;

namespace ComplaintFlow.Complaints;

/// <summary>
/// Something that a role, a department or a person has to do on a complaint. A promise of time that others rely on is a target, not a task.
/// </summary>
public sealed record WorkTask
{
    /// <summary>The number of the task within its complaint, counted from 1.</summary>
    public required int Id { get; init; }

    /// <summary>What is to be done, in a word or a few. Of the tasks that are open, only one has this name.</summary>
    public required string Name { get; init; }

    /// <summary>The role that has it.</summary>
    public string? Role { get; init; }

    /// <summary>The department that has it.</summary>
    public string? Department { get; init; }

    /// <summary>The actor who has it.</summary>
    public string? Owner { get; init; }

    /// <summary>The instant at which it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The last instant at which it is done in time; null if nothing is due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The instant at which it was done; null while it is open.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Whether it is not done yet.</summary>
    [JsonIgnore]
    public bool IsOpen => DoneAt is null;
}
