using System.Collections.ObjectModel;
using ComplaintFlow.Collections;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Workflow;

/// <summary>
/// What happens besides a change of state, in the order of the members here. A closed list: nothing here runs code within the decision.
/// </summary>
public sealed record EffectsDefinition
{
    /// <summary>Nothing.</summary>
    public static EffectsDefinition None { get; } = new();

    /// <summary>Milestones that are reached.</summary>
    public IReadOnlyList<string> Milestones { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>How the complaint ends, such as <c>Resolved</c>; it is closed from now on.</summary>
    public string? Outcome { get; init; }

    /// <summary>Targets whose running clocks are cancelled.</summary>
    public IReadOnlyList<string> Cancel { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>
    /// Targets whose clocks start now, whatever their <c>From</c>: those that always apply and those of the complaint's tier. One that runs
    /// goes on.
    /// </summary>
    public IReadOnlyList<string> Start { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Tasks that are created, by name. While one of that name is open, no other is created.</summary>
    public IReadOnlyDictionary<string, TaskDefinition> Tasks { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, TaskDefinition>.Empty;

    /// <summary>Whether the complaint goes one level up.</summary>
    public bool Escalate { get; init; }

    /// <summary>Roles that get a notice.</summary>
    public IReadOnlyList<string> Notify { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Effects of the host, which performs them after the commit; declared under <c>Effects</c>.</summary>
    public IReadOnlyList<string> Effects { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Triggers that are fired within the same decision; one that is not possible then is passed over.</summary>
    public IReadOnlyList<string> Raise { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Whether the configuration wrote a bare trigger instead of a map, so that a defect is told under the right key.</summary>
    internal bool IsBare { get; init; }

    /// <summary>These effects and, after each kind of them, the others'. Of two tasks of one name the other's stays.</summary>
    internal EffectsDefinition With(EffectsDefinition other) => new()
    {
        Milestones = [.. Milestones, .. other.Milestones],
        Outcome = other.Outcome ?? Outcome,
        Cancel = [.. Cancel, .. other.Cancel],
        Start = [.. Start, .. other.Start],
        Tasks = Tasks.Where(task => !other.Tasks.Keys.Contains(task.Key, Names.Comparer)).Concat(other.Tasks).ToDictionary(Names.Comparer),
        Escalate = Escalate || other.Escalate,
        Notify = [.. Notify, .. other.Notify],
        Effects = [.. Effects, .. other.Effects],
        Raise = [.. Raise, .. other.Raise],
    };
}

/// <summary>A task that the workflow creates.</summary>
public sealed record TaskDefinition
{
    /// <summary>The role that has it.</summary>
    public string? For { get; init; }

    /// <summary>The department that has it.</summary>
    public string? Department { get; init; }

    /// <summary>The time allowed, such as <c>5 working days</c>; null where nothing is due.</summary>
    public string? Within { get; init; }

    /// <summary>
    /// The calendar that counts working time; required where <see cref="Within"/> is working time or a number of days that needs one.
    /// </summary>
    public string? Calendar { get; init; }
}
