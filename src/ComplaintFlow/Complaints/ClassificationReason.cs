namespace ComplaintFlow.Complaints;

/// <summary>
/// Represents the reason why a rule, a model or a person contributed to a classification. Two reasons with the same content are
/// equal.
/// </summary>
/// <param name="Rule">The name of the rule or of the model, or a note that a person decided.</param>
/// <param name="Gave">What it contributed, such as <c>tier Major, flags Safety</c>.</param>
/// <param name="Evidence">What it found: fields and words.</param>
public sealed record ClassificationReason(string Rule, string Gave, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>The sum of the weights, if the rule has weights.</summary>
    public decimal? Score { get; init; }

    /// <summary>The confidence of a model, from 0 to 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>Determines whether two reasons have the same content.</summary>
    /// <param name="other">The other reason.</param>
    /// <returns><see langword="true"/> if the contents are equal; otherwise <see langword="false"/>.</returns>
    public bool Equals(ClassificationReason? other) => other is not null
        && (Rule, Gave, Score, Confidence) == (other.Rule, other.Gave, other.Score, other.Confidence)
        && Evidence.SequenceEqual(other.Evidence);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Gave, Score, Confidence, Evidence.Count);
}
