namespace ComplaintFlow.Classification;

/// <summary>A model of the host (<see cref="IClassifier"/>), and from which confidence on it decides what.</summary>
public sealed record ModelDefinition
{
    /// <summary>The confidence from which on it gives what the rules left open, from 0 to 1. Null: never.</summary>
    public decimal? Fills { get; init; }

    /// <summary>The confidence from which on it beats the rules, from 0 to 1. Null: never. People always beat it.</summary>
    public decimal? Overrules { get; init; }

    /// <summary>How long it may take, as elapsed time such as <c>2s</c>. After that the complaint goes on without it.</summary>
    public string Within { get; init; } = DefaultWithin;

    internal const string DefaultWithin = "5s";
}
