namespace ComplaintFlow.Classification;

/// <summary>
/// Represents a model of the host (<see cref="IClassifier"/>), with the confidence that it needs for its decisions.
/// </summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record ModelDefinition
{
    /// <summary>
    /// The confidence, from 0 to 1, from which the model fills in what the rules left open. If <see langword="null"/>, it never does.
    /// </summary>
    public decimal? Fills { get; init; }

    /// <summary>The confidence, from 0 to 1, from which the model overrules the rules. If <see langword="null"/>, it never does.</summary>
    /// <remarks>A model never overrules people.</remarks>
    public decimal? Overrules { get; init; }

    /// <summary>
    /// The elapsed time that the model may take, such as <c>2s</c>. After this time, the complaint continues without its opinion.
    /// </summary>
    public string Within { get; init; } = DefaultWithin;

    internal const string DefaultWithin = "5s";
}
