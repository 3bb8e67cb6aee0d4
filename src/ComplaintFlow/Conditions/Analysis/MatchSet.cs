namespace ComplaintFlow.Conditions.Analysis;

/// <summary>
/// The complaints for which a condition holds, as far as the values of single fields show it. It is a list of alternatives, each of which
/// is a <see cref="MatchTerm"/>.
/// </summary>
/// <remarks>Immutable. It never holds too few complaints, so that what is impossible by it is really impossible.</remarks>
internal sealed class MatchSet
{
    /// <summary>The largest number of alternatives. If there are more, they are no longer distinguished.</summary>
    private const int MaxTerms = 64;

    private readonly IReadOnlyList<MatchTerm> _terms;

    private MatchSet(IReadOnlyList<MatchTerm> terms) => _terms = terms;

    public static MatchSet Everything { get; } = new([MatchTerm.All]);

    public static MatchSet Nothing { get; } = new([]);

    /// <summary>Whether no complaint can be in it.</summary>
    public bool IsNothing => _terms.Count == 0;

    /// <summary>Whether it certainly holds a complaint.</summary>
    public bool IsInhabited => _terms.Any(term => term.IsInhabited);

    public static MatchSet Of(string field, ValueSet values) => values.IsEmpty ? Nothing : new([MatchTerm.Of(field, values)]);

    public static MatchSet AllOf(IEnumerable<MatchSet> extents) => extents.Aggregate(Everything, (all, one) => all.And(one));

    public static MatchSet AnyOf(IEnumerable<MatchSet> extents)
    {
        MatchTerm[] any = [.. extents.SelectMany(extent => extent._terms).Take(MaxTerms + 1)];
        return any.Length > MaxTerms ? new([MatchTerm.All.Vague]) : new(any);
    }

    public MatchSet And(MatchSet other)
    {
        if (ReferenceEquals(this, Everything) || other.IsNothing)
            return other;
        if (ReferenceEquals(other, Everything) || IsNothing)
            return this;
        var both = new List<MatchTerm>();
        foreach (MatchTerm one in _terms)
        {
            foreach (MatchTerm two in other._terms)
            {
                if (one.And(two) is not { } term)
                    continue;
                if (both.Count == MaxTerms)
                    return new([.. _terms.Select(left => left.Vague)]);
                both.Add(term);
            }
        }
        return new(both);
    }
}
