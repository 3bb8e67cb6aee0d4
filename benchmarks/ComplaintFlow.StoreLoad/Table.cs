using System.Globalization;
using ComplaintFlow.StoreLoad.Contenders;

namespace ComplaintFlow.StoreLoad;

/// <summary>
/// The results as a table in Markdown: medians, with minimum and maximum, the ratio to the first contender with as many callers, and the
/// processor time for one transition in this process and in the server. What <c>pgbench</c> itself takes is in neither.
/// </summary>
internal sealed class Table(IReadOnlyList<IContender> contenders, IReadOnlyList<int> callers)
{
    private readonly Dictionary<(IContender Contender, int Callers), List<Measured>> _rates = [];

    /// <summary>Measures contenders in interleaved rounds, and writes what came of it.</summary>
    public static async Task MeasureAsync(IReadOnlyList<IContender> contenders, Settings settings, ServerCpu cpu, TextWriter output)
    {
        var table = new Table(contenders, settings.Callers);
        for (int round = 0; round < settings.Rounds; round++)
        {
            foreach (int callers in settings.Callers)
            {
                foreach (IContender contender in contenders)
                {
                    (TimeSpan host, TimeSpan server) = (Environment.CpuUsage.TotalTime, cpu.Read());
                    Rate rate = await contender.RunAsync(callers, settings.Time);
                    double all = rate.PerSecond * settings.Time.TotalSeconds;
                    Console.Error.WriteLine($"round {round + 1}, {callers} callers, {contender.Name}: {rate.PerSecond:N0}");
                    table.Add(contender, callers, new Measured(
                        rate, (Environment.CpuUsage.TotalTime - host).TotalMicroseconds / all,
                        (cpu.Read() - server).TotalMicroseconds / all));
                }
            }
        }
        table.Write(output);
    }

    private void Add(IContender contender, int count, Measured rate)
    {
        if (!_rates.TryGetValue((contender, count), out List<Measured>? rates))
            _rates.Add((contender, count), rates = []);
        rates.Add(rate);
    }

    private void Write(TextWriter output)
    {
        output.WriteLine("| callers | | transitions a second (min - max) | ratio | p50 | p99 | host | server |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (int count in callers)
        {
            double basis = Median(contenders[0], count, static one => one.Rate.PerSecond);
            foreach (IContender contender in contenders)
            {
                List<Measured> rates = _rates[(contender, count)];
                double median = Median(contender, count, static one => one.Rate.PerSecond);
                double p99 = Median(contender, count, static one => one.Rate.P99);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {count} | {contender.Name} | {median:N0} ({rates.Min(static one => one.Rate.PerSecond):N0} - "
                        + $"{rates.Max(static one => one.Rate.PerSecond):N0}) | {median / basis:0.00} | "
                        + $"{Median(contender, count, static one => one.Rate.P50):0.00} ms | "
                        + $"{(double.IsNaN(p99) ? "-" : $"{p99:0.00} ms")} | {Median(contender, count, static one => one.Host):0} µs | "
                        + $"{Median(contender, count, static one => one.Server):0} µs |"));
            }
        }
    }

    private double Median(IContender contender, int count, Func<Measured, double> value)
    {
        double[] sorted = [.. _rates[(contender, count)].Select(value).Order()];
        return sorted[sorted.Length / 2];
    }

    /// <summary>One round.</summary>
    /// <param name="Rate">How fast it was.</param>
    /// <param name="Host">Microseconds of processor time in this process for one transition.</param>
    /// <param name="Server">The same in the server.</param>
    private sealed record Measured(Rate Rate, double Host, double Server);
}
