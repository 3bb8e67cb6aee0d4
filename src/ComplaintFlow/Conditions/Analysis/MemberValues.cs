namespace ComplaintFlow.Conditions.Analysis;

/// <summary>
/// Sets of words, by what they must have and must not have. A list of alternatives is kept as it is, not spread out, so that long lists of
/// words stay cheap.
/// </summary>
internal sealed class MemberValues : ValueSet
{
    private static readonly HashSet<string> NoWords = new(Names.Comparer);

    /// <summary>Must be members.</summary>
    public IReadOnlySet<string> In { get; init; } = NoWords;

    /// <summary>Must not be members.</summary>
    public IReadOnlySet<string> Out { get; init; } = NoWords;

    /// <summary>Of each list, at least one is a member.</summary>
    public IReadOnlyList<IReadOnlyList<string>> OneIn { get; init; } = [];

    /// <summary>Of each list, at least one is not a member.</summary>
    public IReadOnlyList<IReadOnlyList<string>> OneOut { get; init; } = [];

    /// <summary>Whether it must have members (true) or none (false); null where either is left.</summary>
    public bool? HasMembers { get; init; }

    /// <summary>Whether the words say something about one another, so that not every set of them occurs.</summary>
    public bool AreRelated { get; init; }

    /// <summary>No set has members and none.</summary>
    public bool IsContradiction { get; init; }

    public override bool IsEmpty =>
        IsContradiction || In.Overlaps(Out) || OneIn.Any(list => list.All(Out.Contains)) || OneOut.Any(list => list.All(In.Contains))
        || (HasMembers == false && (In.Count > 0 || OneIn.Count > 0));

    /// <summary>Where each list of <see cref="OneOut"/> is met by what is out, the set of all other words meets the rest.</summary>
    public override bool IsInhabited => !IsEmpty && !AreRelated && OneOut.All(list => HasMembers == false || list.Any(Out.Contains));

    public static IReadOnlySet<string> Words(IEnumerable<string> words) => new HashSet<string>(words, Names.Comparer);

    public override ValueSet And(ValueSet other) => And((MemberValues)other);

    private MemberValues And(MemberValues other) => new()
    {
        In = Union(In, other.In),
        Out = Union(Out, other.Out),
        OneIn = [.. OneIn, .. other.OneIn],
        OneOut = [.. OneOut, .. other.OneOut],
        HasMembers = HasMembers ?? other.HasMembers,
        AreRelated = AreRelated || other.AreRelated,
        IsContradiction = IsContradiction || other.IsContradiction || (HasMembers is { } one && other.HasMembers is { } two && one != two),
    };

    private static IReadOnlySet<string> Union(IReadOnlySet<string> left, IReadOnlySet<string> right) =>
        left.Count == 0 ? right : right.Count == 0 ? left : Words(left.Concat(right));
}
