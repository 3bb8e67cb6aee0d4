using ComplaintFlow.Calendars;

namespace ComplaintFlow.Workflow.Compiled;

/// <summary>The effects that happen in addition to a change of state.</summary>
internal sealed class CompiledEffects(EffectsDefinition source, IReadOnlyList<CompiledTask> tasks, IReadOnlyList<int> raise)
{
    public static CompiledEffects None { get; } = new(EffectsDefinition.None, [], []);

    public IReadOnlyList<string> Milestones { get; } = source.Milestones;

    public string? Outcome { get; } = source.Outcome;

    /// <summary>Targets by name. The rules of the day decide which clocks these are.</summary>
    public IReadOnlyList<string> Cancel { get; } = source.Cancel;

    public IReadOnlyList<string> Start { get; } = source.Start;

    public IReadOnlyList<CompiledTask> Tasks { get; } = tasks;

    public bool Escalate { get; } = source.Escalate;

    public IReadOnlyList<string> Notify { get; } = source.Notify;

    public IReadOnlyList<string> Host { get; } = source.Effects;

    public IReadOnlyList<int> Raise { get; } = raise;
}

internal sealed record CompiledTask(string Name, string? Role, string? Department, Duration? Within, WorkingCalendar? Calendar);
