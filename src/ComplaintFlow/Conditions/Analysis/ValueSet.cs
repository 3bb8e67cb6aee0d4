namespace ComplaintFlow.Conditions.Analysis;

/// <summary>The values of one field that pass the tests. It never holds too few. Immutable.</summary>
internal abstract class ValueSet
{
    /// <summary>Whether it is proven that no value remains.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>Whether it is proven that a value remains. If both this and <see cref="IsEmpty"/> are false, it is not known.</summary>
    public abstract bool IsInhabited { get; }

    /// <param name="other">The values of the same field that pass other tests.</param>
    public abstract ValueSet And(ValueSet other);
}
