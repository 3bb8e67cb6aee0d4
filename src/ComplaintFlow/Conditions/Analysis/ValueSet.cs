namespace ComplaintFlow.Conditions.Analysis;

/// <summary>What tests leave of the values of one field: never too few. Immutable.</summary>
internal abstract class ValueSet
{
    /// <summary>Whether nothing is left: proven.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>Whether something is left for certain. Where neither this nor <see cref="IsEmpty"/> is true, nobody knows.</summary>
    public abstract bool IsInhabited { get; }

    /// <param name="other">What other tests leave of the same field.</param>
    public abstract ValueSet And(ValueSet other);
}
