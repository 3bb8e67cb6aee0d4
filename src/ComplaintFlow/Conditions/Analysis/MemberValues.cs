namespace ComplaintFlow.Conditions.Analysis;

/// <summary>
/// Sets of words, described by the words that they must have and must not have. A list of alternatives is kept as a list and not expanded,
/// so that long lists of words stay cheap.
/// </summary>
internal sealed class MemberValues : ValueSet
{
    private static readonly HashSet<string> NoWords = new(Names.Comparer);

    /// <summary>Words that must be members.</summary>
    public IReadOnlySet<string> In { get; init; } = NoWords;

    /// <summary>Words that must not be members.</summary>
    public IReadOnlySet<string> Out { get; init; } = NoWords;

    /// <summary>Lists of which at least one word each must be a member.</summary>
    public IReadOnlyList<IReadOnlyList<string>> OneIn { get; init; } = [];

    /// <summary>Lists of which at least one word each must not be a member.</summary>
    public IReadOnlyList<IReadOnlyList<string>> OneOut { get; init; } = [];

    /// <summary>Whether the set must have members (true) or must be empty (false), or null if both are possible.</summary>
    public bool? HasMembers { get; init; }

    /// <summary>Whether the words depend on one another, so that some sets of them never occur.</summary>
    public bool AreRelated { get; init; }

    /// <summary>Whether the set would have to have members and be empty at once.</summary>
    public bool IsContradiction { get; init; }

    public override bool IsEmpty =>
        IsContradiction || In.Overlaps(Out) || OneIn.Any(list => list.All(Out.Contains)) || OneOut.Any(list => list.All(In.Contains))
        || (HasMembers == false && (In.Count > 0 || OneIn.Count > 0));

    /// <summary>If the excluded words satisfy each list of <see cref="OneOut"/>, the set of all other words satisfies the rest.</summary>
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
