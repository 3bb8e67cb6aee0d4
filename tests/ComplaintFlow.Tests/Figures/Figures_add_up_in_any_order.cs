using ComplaintFlow.Complaints;
using ComplaintFlow.Figures;
using ComplaintFlow.Figures.Counting;
using ComplaintFlow.Figures.Reading;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Figures;

/// <summary>Random parts of the hand set, in random order, over random periods. The seed is fixed; a failure names it.</summary>
public sealed class Figures_add_up_in_any_order : IAsyncLifetime
{
    private const int Rounds = 150;

    private TestHouse _house = null!;

    public async Task InitializeAsync() => _house = await HandSet.LiveAsync();

    public Task DisposeAsync()
    {
        _house.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_order_of_the_complaints_does_not_matter()
    {
        for (int seed = 1; seed <= Rounds; seed++)
        {
            (Random random, FigurePeriod period, CaseFacts[] some) = await SomeAsync(seed);
            FigureDimension by = Any<FigureDimension>(random);
            CaseFacts[] shuffled = [.. some];
            random.Shuffle(shuffled);

            Table(shuffled, period, by).Should().Equal(Table(some, period, by), "seed {0}", seed);
        }
    }

    [Fact]
    public async Task The_groups_of_a_dimension_add_up_to_the_whole()
    {
        for (int seed = 1; seed <= Rounds; seed++)
        {
            (Random random, FigurePeriod period, CaseFacts[] some) = await SomeAsync(seed);
            FigureDimension by = Any<FigureDimension>(random);

            var whole = Table(some, period, FigureDimension.All).ToDictionary(figure => (figure.Indicator, figure.Of), figure => figure.Ratio);
            foreach (var parts in Table(some, period, by).GroupBy(figure => (figure.Indicator, figure.Of)))
            {
                decimal part = parts.Sum(figure => figure.Ratio.Part), all = parts.Sum(figure => figure.Ratio.Whole);
                (decimal.Round(part, 9), decimal.Round(all, 9)).Should().Be((decimal.Round(whole[parts.Key].Part, 9), decimal.Round(whole[parts.Key].Whole, 9)), "seed {0}, {1} by {2}", seed, parts.Key, by);
            }
        }
    }

    [Fact]
    public async Task What_was_open_and_what_came_less_what_went_is_what_is_open()
    {
        for (int seed = 1; seed <= Rounds; seed++)
        {
            (_, FigurePeriod period, CaseFacts[] some) = await SomeAsync(seed);
            Dictionary<Indicator, decimal> counts = Table(some, period, FigureDimension.All).Where(figure => figure.Of is null).ToDictionary(figure => figure.Indicator, figure => figure.Ratio.Part);

            (counts[Indicator.OpenAtBegin] + counts[Indicator.Received] + counts[Indicator.Reopened] - counts[Indicator.Closed] - counts[Indicator.Withdrawn]).Should().Be(counts[Indicator.OpenAtEnd], "seed {0}", seed);
        }
    }

    [Fact]
    public async Task A_share_lies_between_nothing_and_all()
    {
        Indicator[] shares =
        [
            Indicator.OnTime, Indicator.OnTimeWithoutExtensions, Indicator.FirstResponseTimeliness, Indicator.ResolutionRate, Indicator.ReopenRate, Indicator.PauseShare, Indicator.RejectionRate,
            Indicator.RejectionOverturned, Indicator.UpheldRate, Indicator.RepeatByPerson, Indicator.RepeatByCause, Indicator.FollowUpRate, Indicator.OverdueOpen, Indicator.BacklogAge,
        ];
        for (int seed = 1; seed <= Rounds; seed++)
        {
            (_, FigurePeriod period, CaseFacts[] some) = await SomeAsync(seed);

            Table(some, period, FigureDimension.All).Where(figure => shares.Contains(figure.Indicator)).Should().OnlyContain(figure => figure.Value == null || (figure.Value >= 0 && figure.Value <= 1), "seed {0}", seed);
        }
    }

    private static IReadOnlyList<Figure> Table(CaseFacts[] cases, FigurePeriod period, FigureDimension by)
    {
        var run = new FigureRun(period, TimeZoneInfo.Utc, (complaint, department) => [FigureGroup.Of(by, complaint, department)]);
        foreach (CaseFacts one in cases)
            run.Add(one);
        run.End();
        return FigureTable.Of(run, [], by == FigureDimension.All);
    }

    private async Task<(Random Random, FigurePeriod Period, CaseFacts[] Cases)> SomeAsync(int seed)
    {
        var random = new Random(seed);
        DateTimeOffset from = HandSet.At("03-01T00").AddHours(random.Next(60 * 24));
        var period = new FigurePeriod(from, from.AddHours(random.Next(1, 60 * 24)), from.AddHours(random.Next(1, 70 * 24)), TimeSpan.FromDays(random.Next(1, 90)));
        var cases = new List<CaseFacts>();
        await foreach (CaseFacts facts in CaseStream.ReadAsync(_house.Store, ComplaintKey.DefaultTenant, MatterKind.Complaint, period, default))
        {
            if (random.Next(4) > 0)
                cases.Add(facts);
        }
        return (random, period, [.. cases]);
    }

    private static T Any<T>(Random random)
        where T : struct, Enum => random.GetItems(Enum.GetValues<T>(), 1)[0];
}
