namespace ComplaintFlow.Conditions.Analysis;

/// <summary>A position on a line, just before a value or just after it.</summary>
internal readonly record struct Cut(decimal At, bool After) : IComparable<Cut>
{
    public static Cut Lowest { get; } = new(decimal.MinValue, After: false);

    public static Cut Highest { get; } = new(decimal.MaxValue, After: true);

    public static bool operator <(Cut left, Cut right) => left.CompareTo(right) < 0;

    public static bool operator >(Cut left, Cut right) => left.CompareTo(right) > 0;

    public static bool operator <=(Cut left, Cut right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Cut left, Cut right) => left.CompareTo(right) >= 0;

    public int CompareTo(Cut other) => At == other.At ? After.CompareTo(other.After) : At.CompareTo(other.At);
}

/// <summary>Parts of a line, from cut to cut, in order. Immutable.</summary>
internal sealed class Ranges(IReadOnlyList<(Cut From, Cut To)> parts)
{
    public static Ranges All { get; } = new([(Cut.Lowest, Cut.Highest)]);

    public static Ranges None { get; } = new([]);

    public bool IsEmpty => parts.Count == 0;

    /// <summary>The values that pass a test.</summary>
    public static Ranges Of(FieldOperator asked, decimal value) => asked switch
    {
        FieldOperator.AtLeast => From(new Cut(value, After: false)),
        FieldOperator.MoreThan or FieldOperator.After => From(new Cut(value, After: true)),
        FieldOperator.AtMost => UpTo(new Cut(value, After: true)),
        FieldOperator.LessThan or FieldOperator.Before => UpTo(new Cut(value, After: false)),
        FieldOperator.IsNot => new([(Cut.Lowest, new Cut(value, After: false)), (new Cut(value, After: true), Cut.Highest)]),
        _ => new([(new Cut(value, After: false), new Cut(value, After: true))]),
    };

    public Ranges Not()
    {
        var gaps = new List<(Cut, Cut)>();
        Cut from = Cut.Lowest;
        foreach ((Cut start, Cut end) in parts)
        {
            if (from < start)
                gaps.Add((from, start));
            from = end;
        }
        if (from < Cut.Highest)
            gaps.Add((from, Cut.Highest));
        return new Ranges(gaps);
    }

    public Ranges And(Ranges other)
    {
        var both = new List<(Cut, Cut)>();
        foreach ((Cut start, Cut end) in parts)
        {
            foreach ((Cut from, Cut to) in other.Parts)
            {
                Cut first = start > from ? start : from;
                Cut last = end < to ? end : to;
                if (first < last)
                    both.Add((first, last));
            }
        }
        return new Ranges(both);
    }

    /// <summary>The ranges that remain if only whole numbers occur.</summary>
    public Ranges Whole()
    {
        var whole = new List<(Cut, Cut)>();
        foreach ((Cut start, Cut end) in parts)
        {
            Cut first = IsFar(start) ? start : new Cut(start.After ? decimal.Floor(start.At) + 1 : decimal.Ceiling(start.At), After: false);
            Cut last = IsFar(end) ? end : new Cut(end.After ? decimal.Floor(end.At) : decimal.Ceiling(end.At) - 1, After: true);
            if (first < last)
                whole.Add((first, last));
        }
        return new Ranges(whole);
    }

    private IReadOnlyList<(Cut From, Cut To)> Parts => parts;

    /// <summary>Whether the value is so large that adding one to it has no effect.</summary>
    private static bool IsFar(Cut cut) => decimal.Abs(cut.At) >= decimal.MaxValue / 2;

    private static Ranges From(Cut cut) => new([(cut, Cut.Highest)]);

    private static Ranges UpTo(Cut cut) => new([(Cut.Lowest, cut)]);
}
