using ComplaintFlow.Complaints;
using ComplaintFlow.Figures;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using ComplaintFlow.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Shared;

/// <summary>
/// The statistics of months are filed in a database; what somebody does to them behind the store's back is found, and nothing else is.
/// </summary>
public abstract class FilingDamage
{
    private static readonly StatisticsMonth March = new(2026, 3);
    private static readonly Actor Quinn = Actor.Of("quinn", Roles.QualityManager);
    private static readonly Actor Bert = Actor.Of("bert", Roles.BusinessManager);

    private readonly DrivenClock _clock = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    protected abstract void Keep(ComplaintFlowBuilder builder);

    protected abstract void Execute(string sql);

    /// <summary>What makes one byte of a content another one.</summary>
    protected abstract string OneByteFlipped { get; }

    protected async Task TheNextHostFindsItAsync()
    {
        await using (ServiceProvider first = Services())
        {
            await first.GetRequiredService<IComplaintService>().ReceiveAsync(new Intake
            {
                Channel = "Web", Subject = "Late delivery", Department = "Depot",
            });
            await FileAsync(first.GetRequiredService<IStatisticsDuty>(), March);
        }

        await using ServiceProvider second = Services();
        IStatisticsDuty duty = second.GetRequiredService<IStatisticsDuty>();
        StatisticsFiling filed = await duty.FindAsync(March);

        (filed.State, filed.IsLate, filed.FirstBadStep, filed.Statistics!.Total.Received).Should().Be((FilingState.Filed, false, null, 1L));
        filed.Steps.Select(step => (step.Kind, step.By, step.Reason)).Should().Equal(
            (FilingStepKind.Prepared, "quinn", null), (FilingStepKind.Returned, "bert", "the base is missing"),
            (FilingStepKind.Prepared, "quinn", null), (FilingStepKind.Approved, "bert", null));
        filed.Steps[2].Statistics!.ComplaintRates.Single().Value.Should().Be(0.1m);
        (await duty.OpenAsync()).Should().BeEmpty();
        (await duty.VerifyAsync()).Should().BeEmpty();
    }

    protected async Task OfManyOneIsFirstAsync()
    {
        await using ServiceProvider one = Services(), other = Services();
        GoTo(March);
        IStatisticsDuty[] duties = [one.GetRequiredService<IStatisticsDuty>(), other.GetRequiredService<IStatisticsDuty>()];

        FilingOutcome[] outcomes = await Task.WhenAll(
            Enumerable.Range(0, 8)
                .Select(i => Task.Run(() => duties[i % 2].PrepareAsync(March, Actor.Of($"q{i}", Roles.QualityManager)).AsTask())));

        outcomes.Count(outcome => outcome.IsAccepted).Should().Be(1);
        outcomes.Where(outcome => !outcome.IsAccepted).Should()
            .OnlyContain(outcome => outcome.Refusals[0].Code == "CF3006" || outcome.Refusals[0].Code == "CF3061");
        (await duties[0].FindAsync(March)).Should()
            .Match<StatisticsFiling>(filing => filing.Steps.Count == 1 && filing.FirstBadStep == null);
    }

    protected async Task EachIsFoundAsync()
    {
        await using ServiceProvider services = Services();
        IStatisticsDuty duty = services.GetRequiredService<IStatisticsDuty>();
        StatisticsMonth[] months = [.. Enumerable.Range(3, 7).Select(month => new StatisticsMonth(2026, month))];
        foreach (StatisticsMonth month in months)
            await FileAsync(duty, month);
        (await duty.VerifyAsync()).Should().BeEmpty();

        Execute($"UPDATE cf_definition SET {OneByteFlipped} WHERE hash = '{Step(months[0], 2)}'");
        Execute($"DELETE FROM cf_definition WHERE hash = '{Step(months[1], 4)}'");
        Execute($"DELETE FROM cf_definition WHERE hash = '{Step(months[2], 2)}'");
        Swap(Step(months[3], 1), Step(months[3], 3));
        for (int step = 1; step <= 4; step++)
        {
            Swap(Step(months[4], step), Step(months[5], step));
            Swap(Step(months[4], step) + "/head", Step(months[5], step) + "/head");
        }

        (await duty.VerifyAsync()).Select(filing => (filing.Month, filing.FirstBadStep)).Should().Equal(
            (months[0], 2), (months[1], 4), (months[2], 2), (months[3], 1), (months[4], 1), (months[5], 1));
        (await duty.FindAsync(months[0])).Steps.Should().ContainSingle("what follows the damage is not told");
        (await duty.ApproveAsync(months[1], Bert)).Refusals.Single().Code.Should().Be("CF3063");
        (await duty.PrepareAsync(months[2], Quinn)).Refusals.Single().Code.Should().Be("CF3063");
        (await duty.FindAsync(months[6])).State.Should().Be(FilingState.Filed);
    }

    private async Task FileAsync(IStatisticsDuty duty, StatisticsMonth month)
    {
        GoTo(month);
        foreach (FilingOutcome outcome in (FilingOutcome[])
        [
            await duty.PrepareAsync(month, Quinn), await duty.ReturnAsync(month, Bert, "the base is missing"),
            await duty.PrepareAsync(month, Quinn, [new ComplaintBase("orders", 10)]), await duty.ApproveAsync(month, Bert),
        ])
            outcome.Refusals.Should().BeEmpty();
    }

    /// <summary>The second day after the month.</summary>
    private void GoTo(StatisticsMonth month) => _clock.Advance(month.Next.StartIn(TimeZoneInfo.Utc).AddDays(1) - _clock.GetUtcNow());

    private void Swap(string one, string other)
    {
        Execute($"UPDATE cf_definition SET hash = 'aside' WHERE hash = '{one}'");
        Execute($"UPDATE cf_definition SET hash = '{one}' WHERE hash = '{other}'");
        Execute($"UPDATE cf_definition SET hash = '{other}' WHERE hash = 'aside'");
    }

    private static string Step(StatisticsMonth month, int number) => $"statistics/default/{month}/{number}";

    private ServiceProvider Services()
    {
        ComplaintFlowBuilder builder = new ServiceCollection().AddSingleton<TimeProvider>(_clock)
            .AddComplaintFlow(new ConfigurationBuilder().Build())
            .AddMonthlyStatistics(
                statistics => (statistics.Since, statistics.TimeZone) = (new DateOnly(March.Year, March.Month, 1), "UTC"));
        Keep(builder);
        return builder.Services.BuildServiceProvider();
    }
}
