using ComplaintFlow.Conditions;

namespace ComplaintFlow.Workflow.Compiled;

/// <summary>The effects that happen in addition to a change of state.</summary>
internal sealed class CompiledEffects(EffectsDefinition source, IReadOnlyList<CompiledTask> tasks, IReadOnlyList<int> raise)
{
    public static CompiledEffects None { get; } = new(EffectsDefinition.None, [], []);

    public IReadOnlyList<string> Milestones { get; private init; } = source.Milestones;

    public string? Outcome { get; private init; } = source.Outcome;

    /// <summary>Targets by name. The rules of the day decide which clocks these are.</summary>
    public IReadOnlyList<string> Cancel { get; private init; } = source.Cancel;

    public IReadOnlyList<string> Start { get; private init; } = source.Start;

    public IReadOnlyList<CompiledTask> Tasks { get; } = tasks;

    public bool Escalate { get; private init; } = source.Escalate;

    public IReadOnlyList<string> Notify { get; private init; } = source.Notify;

    public IReadOnlyList<string> Host { get; private init; } = source.Effects;

    public IReadOnlyList<int> Raise { get; } = raise;

    /// <summary>
    /// Combines these effects with others: after each kind of these effects come those of the others. If both have a task of one name, the
    /// other one's task remains.
    /// </summary>
    public CompiledEffects With(CompiledEffects other)
    {
        if (ReferenceEquals(other, None))
            return this;
        if (ReferenceEquals(this, None))
            return other;
        string[] replaced = [.. other.Tasks.Select(task => task.Name)];
        return new CompiledEffects(
            EffectsDefinition.None, [.. Tasks.Where(task => !Names.Has(replaced, task.Name)), .. other.Tasks], [.. Raise, .. other.Raise])
        {
            Milestones = [.. Milestones, .. other.Milestones],
            Outcome = other.Outcome ?? Outcome,
            Cancel = [.. Cancel, .. other.Cancel],
            Start = [.. Start, .. other.Start],
            Escalate = Escalate || other.Escalate,
            Notify = [.. Notify, .. other.Notify],
            Host = [.. Host, .. other.Host],
        };
    }
}
