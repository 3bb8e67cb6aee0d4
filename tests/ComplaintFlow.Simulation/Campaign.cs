using System.Diagnostics;
using System.Globalization;
using System.Text;
using ComplaintFlow.Simulation.Model;
using ComplaintFlow.Simulation.Steps;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation;

/// <summary>Many seeds on one kind of store.</summary>
/// <param name="grounds">Makes an empty store.</param>
/// <param name="steps">How many steps each seed takes.</param>
public sealed class Campaign(Func<IGround> grounds, int steps)
{
    private readonly Dictionary<string, Found> _found = new(StringComparer.Ordinal);
    private int _seeds;

    /// <summary>Where all runs have come to.</summary>
    public Coverage Coverage { get; } = new();

    /// <summary>The violations of each kind, in the order in which they were found.</summary>
    public IReadOnlyCollection<Found> Violations => _found.Values;

    /// <summary>Runs one seed.</summary>
    /// <param name="seed">The seed; the same one gives the same trace on every store.</param>
    /// <returns>The violations that this seed has shown.</returns>
    public async Task<IReadOnlyList<Violation>> RunAsync(int seed)
    {
        Run run = await RunOneAsync(seed).ConfigureAwait(false);
        _seeds++;
        foreach (Violation violation in run.Findings.All)
        {
            if (_found.TryGetValue(violation.Name, out Found? known))
                known.Seeds++;
            else
                _found[violation.Name] = new Found(violation, seed, _seeds, Coverage.Steps + violation.Step);
        }
        Coverage.Add(run.Coverage);
        return run.Findings.All;
    }

    /// <summary>The trace of a seed, one operation a line.</summary>
    /// <param name="seed">The seed.</param>
    public async Task<string> TraceAsync(int seed) => Lines((await RunOneAsync(seed).ConfigureAwait(false)).Trace);

    /// <summary>The shortest trace that breaks the same promise in the same way.</summary>
    /// <param name="found">The violation.</param>
    /// <param name="mostRuns">How many shorter traces are tried at most.</param>
    public async Task<string> ShrinkAsync(Found found, int mostRuns = 400)
    {
        ArgumentNullException.ThrowIfNull(found);
        Run run = await RunOneAsync(found.Seed).ConfigureAwait(false);
        var shrinker = new Shrinker(grounds, found.Violation.Name, mostRuns);
        return Lines(await shrinker.ShrinkAsync([.. run.Trace.Take(found.Violation.Step)]).ConfigureAwait(false));
    }

    /// <summary>What was found, the most frequent first, and one shortest trace of each kind.</summary>
    /// <param name="patience">How long traces are shrunk in all.</param>
    /// <param name="only">Shrinks only those whose names have one of these in them, separated by commas; empty for all.</param>
    public async Task<string> ReportAsync(TimeSpan patience, string only = "")
    {
        StringBuilder text =
            new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"{_seeds} seeds, {_found.Count} kinds of violations");
        text.AppendLine(Coverage.ToString());
        long start = Stopwatch.GetTimestamp();
        foreach (Found found in _found.Values.OrderBy(one => one.Violation.Name, StringComparer.Ordinal))
        {
            text.AppendLine().AppendLine(found.ToString());
            bool asked = only.Split(',').Any(one => found.Violation.Name.Contains(one, StringComparison.OrdinalIgnoreCase));
            if (asked && Stopwatch.GetElapsedTime(start) < patience)
                text.AppendLine(await ShrinkAsync(found).ConfigureAwait(false));
        }
        return text.ToString();
    }

    private async Task<Run> RunOneAsync(int seed)
    {
        IGround ground = grounds();
        await using (ground.ConfigureAwait(false))
            return await Run.OfSeedAsync(ground, seed, steps).ConfigureAwait(false);
    }

    private static string Lines(IEnumerable<Operation> trace) =>
        string.Join(Environment.NewLine, trace.Select((one, i) => $"  {i + 1,3}. {Steps.Trace.Of(one)}"));
}
