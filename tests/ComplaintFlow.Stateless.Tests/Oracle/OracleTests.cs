using System.Globalization;
using Xunit.Abstractions;

namespace ComplaintFlow.Stateless.Tests.Oracle;

public sealed class OracleTests(ITestOutputHelper output)
{
    private const int FirstSeed = 20261129;

    private static readonly int Count = Asked("COMPLAINTFLOW_MACHINES", 2_000);
    private static readonly int Seed = Asked("COMPLAINTFLOW_SEED", FirstSeed);

    [Fact]
    public async Task An_imported_machine_does_what_Stateless_does_on_every_trigger()
    {
        var all = new Coverage();
        var failures = new List<(int Seed, string Told)>();
        await Parallel.ForEachAsync(Enumerable.Range(Seed, Count), async (seed, _) =>
        {
            var seen = new Coverage();
            string? told = await Comparison.DifferenceAsync(new RandomMachine(seed).Next(), seen);
            lock (all)
            {
                all.Add(seen);
                if (told is not null)
                    failures.Add((seed, told));
            }
        });

        output.WriteLine($"{Count} machines from seed {Seed}: {all}");
        failures.OrderBy(failure => failure.Seed).Take(3)
            .Select(failure => $"seed {failure.Seed} of {failures.Count}: {failure.Told}\n{new RandomMachine(failure.Seed).Next()}")
            .Should().BeEmpty();
    }

    private static int Asked(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
            : otherwise;
}
