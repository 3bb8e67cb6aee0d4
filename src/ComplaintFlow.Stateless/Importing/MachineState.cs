namespace ComplaintFlow.Stateless.Importing;

/// <summary>A state of a machine, as far as Stateless shows it.</summary>
/// <param name="Name">The name of the state.</param>
internal sealed record MachineState(string Name)
{
    /// <summary>The state around it; null if there is none.</summary>
    public string? Parent { get; init; }

    /// <summary>What it does with triggers itself.</summary>
    public IReadOnlyList<Handler> Handlers { get; init; } = [];

    /// <summary>The effects of entering it, whatever the trigger.</summary>
    public IReadOnlyList<string> Entry { get; init; } = [];

    /// <summary>The effects of entering it by one trigger.</summary>
    public IReadOnlyList<(string Trigger, string Effect)> EntryFrom { get; init; } = [];

    /// <summary>The effects of leaving it.</summary>
    public IReadOnlyList<string> Exit { get; init; } = [];

    /// <summary>The states to which its own transitions lead. A re-entry leads only to where the machine is.</summary>
    public IEnumerable<string> Targets => Handlers.SelectMany(handler => handler.Destinations).Select(destination => destination.State);
}
