using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Verification;
using Xunit.Abstractions;

namespace ComplaintFlow.Tests.Sla.Year;

/// <summary>
/// A simulated year against an oracle that counts minute by minute. <c>eng/soak/year.sh</c> lives through it with ten thousand complaints.
/// </summary>
public sealed class YearTests(ITestOutputHelper output)
{
    private const int Seed = 20260302;

    [Fact]
    public Task Every_clock_is_the_oracles_every_step_is_taken_once_and_nothing_is_missed_early_or_while_paused() =>
        Soak.WithinAsync(TimeSpan.FromMinutes(4), async () =>
    {
        using var year = new SimulatedYear(Soak.Cases(200), Seed);

        await year.LiveAsync();

        foreach (SimulatedComplaint simulated in year.All)
        {
            Complaint complaint = await year.House.GetAsync(simulated.Id);
            Ledger.Agree(complaint, simulated.Oracle);
            Ledger.Agree(await year.House.Service.GetHistoryAsync(simulated.Id), simulated.Oracle);
        }
        (await new JournalVerifier(year.House.Store).VerifyAsync()).Damaged.Should()
            .BeEmpty("journals fold to their snapshots and chains hold");
        output.WriteLine(
            string.Join(", ", year.Done.OrderBy(done => done.Key, StringComparer.Ordinal).Select(done => $"{done.Key} {done.Value}")));
        year.Done.Keys.Should()
            .Contain([.. SimulatedYear.Kinds, "Reload", "Reapply", "Restart", "Wake again", "step", "breach"],
                "a year in which nothing happens proves nothing");
    });
}
