using ComplaintFlow.Figures;
using ComplaintFlow.Figures.Counting;
using FsCheck;
using FsCheck.Fluent;

namespace ComplaintFlow.Tests.Figures;

/// <summary>A look at some complaints of the hand set, in some order, over some period.</summary>
/// <param name="From">The hour at which the period begins, after the first of March.</param>
/// <param name="Hours">How many hours it lasts.</param>
/// <param name="AsOf">How many hours after its beginning the look is.</param>
/// <param name="Window">The days of the window.</param>
/// <param name="By">By what figures are told apart.</param>
/// <param name="Taken">Which complaints, by their places in the store.</param>
public sealed record RandomLook(int From, int Hours, int AsOf, int Window, FigureDimension By, int[] Taken)
{
    private const int Complaints = 30;
    private const int TwoMonths = 60 * 24;

    private static readonly Gen<RandomLook> Looks =
        from start in Gen.Choose(0, TwoMonths)
        from hours in Gen.Choose(1, TwoMonths)
        from asOf in Gen.Choose(1, TwoMonths + 240)
        from window in Gen.Choose(1, 90)
        from told in Gen.Elements(Enum.GetValues<FigureDimension>())
        from count in Gen.Choose(0, Complaints)
        from order in Gen.Shuffle(Enumerable.Range(0, Complaints))
        select new RandomLook(start, hours, asOf, window, told, order[..count]);

    public static Arbitrary<RandomLook> Any { get; } = Arb.From<RandomLook>(Looks, Smaller);

    internal FigurePeriod Period
    {
        get
        {
            DateTimeOffset from = HandSet.At("03-01T00").AddHours(From);
            return new FigurePeriod(from, from.AddHours(Hours), from.AddHours(AsOf), TimeSpan.FromDays(Window), HandSet.Office);
        }
    }

    public override string ToString() =>
        $"from hour {From} of March for {Hours} hours, as of {AsOf} hours later, window {Window} days, by "
            + $"{By}, complaints {string.Join(' ', Taken)}";

    /// <summary>Fewer complaints first, then rounder numbers.</summary>
    private static IEnumerable<RandomLook> Smaller(RandomLook look)
    {
        for (int size = look.Taken.Length / 2; size > 0; size /= 2)
        {
            for (int at = 0; at + size <= look.Taken.Length; at += size)
                yield return look with { Taken = [.. look.Taken[..at], .. look.Taken[(at + size)..]] };
        }
        if (look.Taken.Length == 1)
            yield return look with { Taken = [] };
        if (look.By != FigureDimension.All)
            yield return look with { By = FigureDimension.All };
        foreach (int from in Rounder(look.From, 0))
            yield return look with { From = from };
        foreach (int hours in Rounder(look.Hours, 1))
            yield return look with { Hours = hours };
        foreach (int asOf in Rounder(look.AsOf, 1))
            yield return look with { AsOf = asOf };
    }

    private static IEnumerable<int> Rounder(int hours, int least) =>
        new[] { hours / 2, hours - (hours % 24) }.Where(less => less < hours && less >= least);
}
