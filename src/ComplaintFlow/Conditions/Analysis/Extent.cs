namespace ComplaintFlow.Conditions.Analysis;

/// <summary>
/// The complaints that a condition holds for, as far as the values of single fields tell: alternatives, each of which is a <see cref="Box"/>.
/// It never holds too few, so what it says is impossible is impossible. Immutable.
/// </summary>
internal sealed class Extent
{
    /// <summary>More alternatives are not told apart.</summary>
    private const int MostBoxes = 64;

    private readonly IReadOnlyList<Box> _boxes;

    private Extent(IReadOnlyList<Box> boxes) => _boxes = boxes;

    public static Extent Everything { get; } = new([Box.All]);

    public static Extent Nothing { get; } = new([]);

    /// <summary>Whether no complaint can be in it.</summary>
    public bool IsNothing => _boxes.Count == 0;

    /// <summary>Whether some complaint is in it for certain.</summary>
    public bool IsInhabited => _boxes.Any(box => box.IsInhabited);

    public static Extent Of(string field, ValueSet values) => values.IsEmpty ? Nothing : new([Box.Of(field, values)]);

    public static Extent AllOf(IEnumerable<Extent> extents) => extents.Aggregate(Everything, (all, one) => all.And(one));

    public static Extent AnyOf(IEnumerable<Extent> extents)
    {
        Box[] any = [.. extents.SelectMany(extent => extent._boxes).Take(MostBoxes + 1)];
        return any.Length > MostBoxes ? new([Box.All.Vague]) : new(any);
    }

    public Extent And(Extent other)
    {
        if (ReferenceEquals(this, Everything) || other.IsNothing)
            return other;
        if (ReferenceEquals(other, Everything) || IsNothing)
            return this;
        var both = new List<Box>();
        foreach (Box one in _boxes)
        {
            foreach (Box two in other._boxes)
            {
                if (one.And(two) is not { } box)
                    continue;
                if (both.Count == MostBoxes)
                    return new([.. _boxes.Select(left => left.Vague)]);
                both.Add(box);
            }
        }
        return new(both);
    }
}
