namespace ComplaintFlow.Stateless.Importing;

/// <summary>What a state of a machine itself does with a trigger, as far as Stateless shows it.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Trigger">The name of the trigger.</param>
/// <param name="Guards">The names of the guards, all of which must hold.</param>
internal sealed record Handler(HandlerKind Kind, string Trigger, IReadOnlyList<string> Guards)
{
    /// <summary>The states to which it leads, each with the criterion under which it does.</summary>
    public IReadOnlyList<(string State, string? Criterion)> Destinations { get; init; } = [];

    /// <summary>The effect that stands for the action of an internal transition.</summary>
    public string? Effect { get; init; }

    /// <summary>Whether the options add it. Stateless asks what it shows before what it hides.</summary>
    public bool IsAdded { get; init; }

    /// <summary>Whether nothing guards it, so that no superstate is asked after it.</summary>
    public bool IsTotal => Guards.Count == 0;
}

/// <summary>What a handler does.</summary>
internal enum HandlerKind
{
    /// <summary>It leads to another state.</summary>
    Move,

    /// <summary>It leaves its state and enters it again.</summary>
    Reenter,

    /// <summary>It performs an action and stays.</summary>
    Stay,

    /// <summary>It does nothing.</summary>
    Ignore,

    /// <summary>It chooses one of several states.</summary>
    Choose,
}
