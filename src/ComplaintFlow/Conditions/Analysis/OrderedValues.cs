namespace ComplaintFlow.Conditions.Analysis;

/// <summary>
/// Numbers, instants or amounts as ranges. Amounts of each currency have a line of their own, because they never compare. Numbers and
/// instants share one line without a name.
/// </summary>
/// <param name="lines">The ranges of the lines that tests name.</param>
/// <param name="others">Whether values of other lines remain.</param>
/// <param name="none">Whether the absence of a value remains.</param>
internal sealed class OrderedValues(IReadOnlyDictionary<string, Ranges> lines, bool others, bool none) : ValueSet
{
    public override bool IsEmpty => !none && !others && lines.Values.All(ranges => ranges.IsEmpty);

    public override bool IsInhabited => !IsEmpty;

    /// <summary>The ranges of one line.</summary>
    public static OrderedValues On(string line, Ranges ranges, bool others, bool none) =>
        new(new Dictionary<string, Ranges>(1, StringComparer.Ordinal) { [line] = ranges }, others, none);

    public override ValueSet And(ValueSet other) => And((OrderedValues)other);

    private OrderedValues And(OrderedValues other)
    {
        var both = new Dictionary<string, Ranges>(StringComparer.Ordinal);
        foreach (string line in Lines.Keys.Concat(other.Lines.Keys).Distinct(StringComparer.Ordinal))
            both[line] = Of(line).And(other.Of(line));
        return new OrderedValues(both, Others && other.Others, None && other.None);
    }

    private IReadOnlyDictionary<string, Ranges> Lines => lines;

    private bool Others => others;

    private bool None => none;

    private Ranges Of(string line) => lines.TryGetValue(line, out Ranges? ranges) ? ranges : others ? Ranges.All : Ranges.None;
}
