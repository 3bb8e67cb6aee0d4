namespace ComplaintFlow.Stateless.Tests.Oracle;

/// <summary>A machine as data, from which both sides are built.</summary>
internal sealed record MachinePlan
{
    public required string Initial { get; init; }

    public required IReadOnlyList<PlannedState> States { get; init; }

    public required IReadOnlyList<PlannedHandler> Handlers { get; init; }

    public required IReadOnlyList<PlannedStep> Steps { get; init; }

    public IEnumerable<PlannedState> SubstatesOf(string state) => States.Where(other => other.Parent == state);

    public override string ToString() => string.Join('\n', [
        $"begins in {Initial}",
        .. States.Select(state => $"{state}"), .. Handlers.Select(handler => $"{handler}"), .. Steps.Select(step => $"{step}")]);
}

/// <summary>A state of a plan.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The state around it.</param>
/// <param name="Initial">The substate of its initial transition, if it has one.</param>
/// <param name="Entry">Whether it has an entry action.</param>
/// <param name="Exit">Whether it has an exit action.</param>
/// <param name="EntryFrom">The trigger by which it has an entry action of its own.</param>
internal sealed record PlannedState(string Name, string? Parent, string? Initial, bool Entry, bool Exit, string? EntryFrom);

/// <summary>What a state of a plan does with a trigger.</summary>
internal sealed record PlannedHandler(string State, string Trigger, PlannedKind Kind, string? To, string[] Guards, string[] Choices)
{
    public override string ToString() =>
        $"{State} {Trigger} {Kind} {To}{string.Join('|', Choices)} [{string.Join(' ', Guards)}]";
}

internal enum PlannedKind
{
    Permit,
    Reentry,
    Internal,
    Ignore,
    Dynamic,
}

/// <summary>A trigger that is fired, after some flags have changed.</summary>
internal sealed record PlannedStep(string Trigger, string[] Flipped)
{
    public override string ToString() => $"flip {string.Join(' ', Flipped)}, fire {Trigger}";
}
