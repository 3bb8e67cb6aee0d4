using System.Globalization;

namespace ComplaintFlow.StoreLoad.Growth;

/// <summary>A measure with its values at each size, in milliseconds.</summary>
internal sealed record Measure(string Name, int Rounds, Func<Task> Act)
{
    /// <summary>Median and 99th percentile at each size.</summary>
    public List<(double Median, double P99)> Values { get; } = [];

    /// <summary>Whether there are enough rounds for a percentile.</summary>
    public bool HasP99 => Rounds >= 100;

    public void Close(List<double> took)
    {
        took.Sort();
        Values.Add((took[took.Count / 2], took[took.Count * 99 / 100]));
    }
}

/// <summary>Writes tables with a column for each size.</summary>
internal sealed class SizeTable(IReadOnlyList<int> sizes, TextWriter output)
{
    public void Head(string what, bool hasRatio) => output.WriteLine(
        $"| {what} | {string.Join(" | ", sizes.Select(Number))} |{(hasRatio ? " last to first |" : "")}\n"
            + $"| --- |{string.Concat(Enumerable.Repeat(" --- |", sizes.Count + (hasRatio ? 1 : 0)))}");

    public void Row(Measure measure) => Row(
        measure.Name,
        [.. measure.Values.Select(value => Time(value.Median) + (measure.HasP99 ? $" / {Time(value.P99)}" : ""))],
        string.Create(CultureInfo.InvariantCulture, $"{measure.Values[^1].Median / measure.Values[0].Median:0.00}"));

    public void Row(string name, IReadOnlyList<string> cells, string? ratio = null) =>
        output.WriteLine($"| {name} | {string.Join(" | ", cells)} |{(ratio is null ? "" : $" {ratio} |")}");

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Time(double milliseconds) =>
        milliseconds.ToString(milliseconds < 10 ? "0.00" : milliseconds < 100 ? "0.0" : "N0", CultureInfo.InvariantCulture);
}
