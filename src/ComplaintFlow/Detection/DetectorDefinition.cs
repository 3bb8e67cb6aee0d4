using ComplaintFlow.Collections;

namespace ComplaintFlow.Detection;

/// <summary>
/// Represents a detector: how many complaints, with which values in common and within which time, count as related, and what follows.
/// </summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record DetectorDefinition
{
    /// <summary>The default for the similarity of texts, in percent.</summary>
    public const int DefaultSimilarity = 80;

    /// <summary>What the detector counts. It is required.</summary>
    public DetectorKind? Kind { get; init; }

    /// <summary>
    /// The fields in which the complaints must agree, such as <c>Sku</c>, <c>Batch</c>, <c>Category</c> or a declared field. All of them
    /// must be equal.
    /// </summary>
    /// <remarks><c>Text</c> means that the texts are nearly identical. A detector of groups needs at least one field.</remarks>
    public IReadOnlyList<string> Same { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>
    /// The number of complaints (<see cref="DetectorKind.Repeat"/>) or complainants (<see cref="DetectorKind.Group"/>) from which the
    /// complaints count as related: 2 to 100. It is required.
    /// </summary>
    public int AtLeast { get; init; }

    /// <summary>
    /// The length of the window: elapsed time (<c>72h</c>), or calendar days or weeks, whose days have 24 hours here. It is required.
    /// </summary>
    public string? Within { get; init; }

    /// <summary>
    /// How similar the texts must be, in percent: 60 to 100. 0 means <see cref="DefaultSimilarity"/>. It applies only if <see cref="Same"/>
    /// contains <c>Text</c>.
    /// </summary>
    public int Similarity { get; init; }

    /// <summary>What follows when the detector finds complaints.</summary>
    public DetectorResult Then { get; init; } = new();
}
