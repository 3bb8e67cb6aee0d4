using ComplaintFlow.Collections;

namespace ComplaintFlow.Detection;

/// <summary>A detector: how many complaints with what in common within what time belong together, and what follows.</summary>
public sealed record DetectorDefinition
{
    /// <summary>How alike texts must be where nothing is said, in percent.</summary>
    public const int DefaultSimilarity = 80;

    /// <summary>What it counts. Required.</summary>
    public DetectorKind? Kind { get; init; }

    /// <summary>
    /// The fields in which the complaints are the same, all of them: <c>Sku</c>, <c>Batch</c>, <c>Category</c>, a declared field.
    /// <c>Text</c> means texts that are nearly identical. A group needs at least one.
    /// </summary>
    public IReadOnlyList<string> Same { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>
    /// From how many complaints (<see cref="DetectorKind.Repeat"/>) or complainants (<see cref="DetectorKind.Group"/>) on they belong
    /// together: 2 to 100. Required.
    /// </summary>
    public int AtLeast { get; init; }

    /// <summary>
    /// The length of the window: elapsed time (<c>72h</c>), or calendar days or weeks, which are 24 hours a day here. Required.
    /// </summary>
    public string? Within { get; init; }

    /// <summary>
    /// How much of their texts must be the same, in percent: 60 to 100; 0 means <see cref="DefaultSimilarity"/>. Only where
    /// <see cref="Same"/> has <c>Text</c>.
    /// </summary>
    public int Similarity { get; init; }

    /// <summary>What follows.</summary>
    public DetectorResult Then { get; init; } = new();
}
