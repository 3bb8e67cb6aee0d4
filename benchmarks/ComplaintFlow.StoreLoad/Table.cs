using System.Globalization;
using ComplaintFlow.StoreLoad.Contenders;

namespace ComplaintFlow.StoreLoad;

/// <summary>
/// The results as a table in Markdown: medians, with minimum and maximum, and the ratio to the first contender with as many callers.
/// </summary>
internal sealed class Table(IReadOnlyList<IContender> contenders, IReadOnlyList<int> callers)
{
    private readonly Dictionary<(IContender Contender, int Callers), List<Rate>> _rates = [];

    /// <summary>Measures contenders in interleaved rounds, and writes what came of it.</summary>
    public static async Task MeasureAsync(IReadOnlyList<IContender> contenders, Settings settings, TextWriter output)
    {
        var table = new Table(contenders, settings.Callers);
        for (int round = 0; round < settings.Rounds; round++)
        {
            foreach (int callers in settings.Callers)
            {
                foreach (IContender contender in contenders)
                {
                    Rate rate = await contender.RunAsync(callers, settings.Time);
                    Console.Error.WriteLine($"round {round + 1}, {callers} callers, {contender.Name}: {rate.PerSecond:N0}");
                    table.Add(contender, callers, rate);
                }
            }
        }
        table.Write(output);
    }

    private void Add(IContender contender, int count, Rate rate)
    {
        if (!_rates.TryGetValue((contender, count), out List<Rate>? rates))
            _rates.Add((contender, count), rates = []);
        rates.Add(rate);
    }

    private void Write(TextWriter output)
    {
        output.WriteLine("| callers | | transitions a second (min - max) | ratio | p50 | p99 |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (int count in callers)
        {
            double basis = Median(contenders[0], count, static rate => rate.PerSecond);
            foreach (IContender contender in contenders)
            {
                List<Rate> rates = _rates[(contender, count)];
                double median = Median(contender, count, static rate => rate.PerSecond);
                double p99 = Median(contender, count, static rate => rate.P99);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {count} | {contender.Name} | {median:N0} ({rates.Min(static rate => rate.PerSecond):N0} - "
                        + $"{rates.Max(static rate => rate.PerSecond):N0}) | {median / basis:0.00} | "
                        + $"{Median(contender, count, static rate => rate.P50):0.00} ms | "
                        + $"{(double.IsNaN(p99) ? "-" : $"{p99:0.00} ms")} |"));
            }
        }
    }

    private double Median(IContender contender, int count, Func<Rate, double> value)
    {
        double[] sorted = [.. _rates[(contender, count)].Select(value).Order()];
        return sorted[sorted.Length / 2];
    }
}
