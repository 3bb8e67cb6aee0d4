namespace ComplaintFlow.Figures.Counting;

/// <summary>Adds up the observations of one group.</summary>
internal sealed class Tally
{
    private const decimal SecondsPerHour = 3600;

    private readonly Dictionary<(Indicator Indicator, string? Of), Cell> _cells = [];

    public IEnumerable<(Indicator Indicator, string? Of)> Keys => _cells.Keys;

    public void Add(in Observation seen)
    {
        if (!_cells.TryGetValue((seen.Indicator, seen.Of), out Cell? cell))
            _cells[(seen.Indicator, seen.Of)] = cell = new Cell();
        cell.Part += seen.Part;
        cell.Whole += seen.Whole;
        if (IndicatorKinds.Of(seen.Indicator) is IndicatorKind.MedianHours or IndicatorKind.NinetiethHours)
            cell.Sample.Add(seen.Part);
    }

    public long CountOf(Indicator indicator, string? of = null) => (long)RatioOf(indicator, of).Part;

    /// <summary>The outcomes or currencies with observations, in the order of their names.</summary>
    public IEnumerable<string> PartsOf(Indicator indicator) =>
        _cells.Keys.Where(key => key.Indicator == indicator).Select(key => key.Of).OfType<string>().Order(StringComparer.Ordinal);

    public Ratio RatioOf(Indicator indicator, string? of = null)
    {
        if (!_cells.TryGetValue((indicator, of), out Cell? cell))
            return default;
        return IndicatorKinds.Of(indicator) switch
        {
            IndicatorKind.MeanHours or IndicatorKind.MedianHours or IndicatorKind.NinetiethHours =>
                new(cell.Part / SecondsPerHour, cell.Whole),
            IndicatorKind.ShareOfHours => new(cell.Part / SecondsPerHour, cell.Whole / SecondsPerHour),
            _ => new(cell.Part, cell.Whole),
        };
    }

    public decimal? ValueOf(Indicator indicator, string? of = null)
    {
        Cell? cell = _cells.GetValueOrDefault((indicator, of));
        return IndicatorKinds.Of(indicator) switch
        {
            IndicatorKind.Count => cell?.Part ?? 0,
            IndicatorKind.MeanHours => cell?.Quotient / SecondsPerHour,
            IndicatorKind.MedianHours => Middle(cell?.Sample) / SecondsPerHour,
            IndicatorKind.NinetiethHours => Ninetieth(cell?.Sample) / SecondsPerHour,
            _ => cell?.Quotient,
        };
    }

    private static decimal? Middle(List<decimal>? sample)
    {
        if (sample is not { Count: > 0 })
            return null;
        decimal[] sorted = [.. sample.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The 90th percentile by the nearest-rank method: the smallest value that at least nine of ten do not exceed.</summary>
    private static decimal? Ninetieth(List<decimal>? sample) =>
        sample is { Count: > 0 } ? sample.Order().ElementAt(((9 * sample.Count) + 9) / 10 - 1) : null;

    private sealed class Cell
    {
        public decimal Part { get; set; }

        public decimal Whole { get; set; }

        public List<decimal> Sample { get; } = [];

        public decimal? Quotient => new Ratio(Part, Whole).Value;
    }
}
