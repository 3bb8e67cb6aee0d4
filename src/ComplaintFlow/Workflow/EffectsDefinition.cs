using System.Collections.ObjectModel;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Workflow;

/// <summary>Represents what happens in addition to a change of state, in the order of the members here.</summary>
/// <remarks>
/// Immutable, and safe to share between threads. The list is closed: no effect runs code within the decision.
/// </remarks>
public sealed record EffectsDefinition
{
    /// <summary>Gets effects that do nothing.</summary>
    public static EffectsDefinition None { get; } = new();

    /// <summary>The milestones that are reached.</summary>
    public IReadOnlyList<string> Milestones { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The outcome of the complaint, such as <c>Resolved</c>. The outcome closes the complaint.</summary>
    public string? Outcome { get; init; }

    /// <summary>The targets whose running clocks are cancelled.</summary>
    public IReadOnlyList<string> Cancel { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>
    /// The targets whose clocks start now, regardless of their <c>From</c>: those that always apply and those of the complaint's tier. A
    /// clock that runs already continues.
    /// </summary>
    public IReadOnlyList<string> Start { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The tasks that are created, by name. While a task of a name is open, no other task of that name is created.</summary>
    public IReadOnlyDictionary<string, TaskDefinition> Tasks { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, TaskDefinition>.Empty;

    /// <summary>Whether the complaint is escalated by one level.</summary>
    public bool Escalate { get; init; }

    /// <summary>The roles that get a notice.</summary>
    public IReadOnlyList<string> Notify { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The effects that the host performs after the commit. They are declared under <c>Effects</c>.</summary>
    public IReadOnlyList<string> Effects { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The triggers that are fired within the same decision. A trigger that is not possible then is skipped.</summary>
    public IReadOnlyList<string> Raise { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Whether the configuration has a bare trigger instead of a map, so that a defect is reported under the right key.</summary>
    internal bool IsBare { get; init; }
}

/// <summary>Represents a task that the workflow creates.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record TaskDefinition
{
    /// <summary>The role that gets the task.</summary>
    public string? For { get; init; }

    /// <summary>The department that gets the task.</summary>
    public string? Department { get; init; }

    /// <summary>The time allowed, such as <c>5 working days</c>, or <see langword="null"/> if nothing is due.</summary>
    public string? Within { get; init; }

    /// <summary>
    /// The calendar that counts the time. It is required if <see cref="Within"/> is working time or a number of days that needs a calendar.
    /// </summary>
    public string? Calendar { get; init; }
}
