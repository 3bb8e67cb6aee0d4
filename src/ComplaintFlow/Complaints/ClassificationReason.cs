namespace ComplaintFlow.Complaints;

/// <summary>Why a rule, a model or a person had a say. Two reasons that say the same are equal.</summary>
/// <param name="Rule">The name of the rule or of the model, or that it was decided by a person.</param>
/// <param name="Gave">What it gave, such as <c>tier Major, flags Safety</c>.</param>
/// <param name="Evidence">What it found: fields and words.</param>
public sealed record ClassificationReason(string Rule, string Gave, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>The sum of the weights, of a rule that weighs.</summary>
    public decimal? Score { get; init; }

    /// <summary>How sure a model was, from 0 to 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>Whether both say the same.</summary>
    public bool Equals(ClassificationReason? other) => other is not null
        && (Rule, Gave, Score, Confidence) == (other.Rule, other.Gave, other.Score, other.Confidence)
        && Evidence.SequenceEqual(other.Evidence);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Gave, Score, Confidence, Evidence.Count);
}
