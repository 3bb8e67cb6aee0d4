using ComplaintFlow.Figures;

namespace ComplaintFlow.Tests.Figures;

/// <summary>Thirty complaints that were lived through, and what a person with pencil and paper makes of them.</summary>
public sealed class FigureComputationTests : IAsyncLifetime
{
    private TestHouse _house = null!;

    private IComplaintFigures Service => _house.Get<IComplaintFigures>();

    public async Task InitializeAsync() => _house = await HandSet.LiveAsync();

    public Task DisposeAsync()
    {
        _house.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void The_hand_computation_adds_up()
    {
        foreach (HandFigure hand in HandSet.Figures)
        {
            hand.Numerator.Sum(one => one.Adds).Should().Be(hand.Part, "{0} {1}", hand.Indicator, hand.Of);
            if (!hand.IsByBase)
                hand.Denominator.Sum(one => one.Adds).Should().Be(hand.Whole, "{0} {1}", hand.Indicator, hand.Of);
        }
        HandSet.Lives.Should().HaveCount(30);
    }

    [Fact]
    public async Task Every_figure_of_all_complaints_is_the_one_computed_by_hand_and_there_is_no_other()
    {
        FigureReport report = await Service.ComputeAsync(HandSet.April);

        report.Figures.Select(figure => (figure.Indicator, figure.Of)).Should()
            .BeEquivalentTo(HandSet.Figures.Select(hand => (hand.Indicator, hand.Of)));
        foreach (HandFigure hand in HandSet.Figures)
            Cell(report.Find(hand.Indicator, null, hand.Of)!).Should()
                .Be((hand.Part, hand.Whole, hand.Value), "{0} {1}", hand.Indicator, hand.Of);
    }

    [Theory]
    [InlineData(FigureDimension.Tier)]
    [InlineData(FigureDimension.Category)]
    [InlineData(FigureDimension.Department)]
    [InlineData(FigureDimension.Owner)]
    [InlineData(FigureDimension.Channel)]
    public async Task Every_cell_of_every_group_follows_from_the_lists_made_by_hand_empty_denominators_included(FigureDimension by)
    {
        FigureReport report = await Service.ComputeAsync(HandSet.April with { By = by, Bases = [] });

        int empty = 0;
        foreach (string? group in HandSet.Lives.Where(row => !row.Is("drill") && !row.Is("report")).Select(row => GroupOf(row, by))
            .Distinct(StringComparer.Ordinal))
        {
            foreach (HandFigure hand in HandSet.Figures.Where(hand => !hand.IsByBase))
            {
                decimal[] sample = [.. In(hand.Numerator, by, group)];
                decimal part = sample.Sum(), whole = In(hand.Denominator, by, group).Sum();
                decimal? value = hand.Indicator switch
                {
                    <= Indicator.OpenAtEnd => part,
                    _ when whole == 0 => null,
                    Indicator.ResolutionHoursMedian or Indicator.EffectiveHoursMedian => Median(sample),
                    Indicator.ResolutionHoursNinetieth or Indicator.EffectiveHoursNinetieth =>
                        sample.Order().First(hours => sample.Count(other => other <= hours) * 10 >= sample.Length * 9),
                    _ => part / whole,
                };
                Cell(report.Find(hand.Indicator, group, hand.Of)!).Should()
                    .Be((part, whole, Rounded(value)), "{0} {1} of {2}", hand.Indicator, hand.Of, group);
                empty += value is null ? 1 : 0;
            }
        }
        empty.Should().BePositive("some groups have nothing to measure");
    }

    [Fact]
    public async Task Causes_are_listed_with_what_they_explain()
    {
        FigureReport report = await Service.ComputeAsync(HandSet.April);

        report.Causes.Select(cause => (cause.Cause, cause.Count, Rounded(cause.Cumulative))).Should().Equal(
            ("seal", 3, 0.2727m), ("carrier", 2, 0.4545m), ("misuse", 2, 0.6364m), ("wiring", 2, 0.8182m), ("packing", 1, 0.9091m),
            ("unfounded", 1, 1));
        report.Causes[1].Departments.Should().BeEquivalentTo([new DepartmentCount("Depot", 1), new DepartmentCount("Transport", 1)]);
    }

    [Fact]
    public async Task Arrivals_say_when_complaints_of_which_kind_come_in_by_the_clock_of_the_place()
    {
        FigureReport report =
            await Service.ComputeAsync(HandSet.April with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai") });

        report.Arrivals.Sum(cell => cell.Count).Should().Be(23);
        // 2 April, a Thursday, 10:00 UTC is 18:00 in Shanghai; 29 April, 20:00 UTC is 30 April, 04:00.
        report.Arrivals.Should().Contain(new ArrivalCount("Service", new(2026, 4), DayOfWeek.Thursday, 18, 1));
        report.Arrivals.Should().Contain(new ArrivalCount("Quality", new(2026, 4), DayOfWeek.Thursday, 4, 1));
    }

    [Fact]
    public async Task A_month_is_told_by_department_subject_area_and_tier_and_its_rows_add_up()
    {
        MonthlyStatistics month = await Service.ComputeMonthAsync(new MonthlyQuery(new(2026, 4), TimeZoneInfo.Utc)
        {
            AsOf = HandSet.April.AsOf, Bases = HandSet.April.Bases, Calendar = HandSet.Office,
        });

        month.Rows.Select(row => (row.Department, row.Category, row.Tier)).Should().Equal(
            ("Depot", "Logistics", null), ("Desk", "Service", "Service"), ("Kitchen", "Quality", "Major"),
            ("Kitchen", "Quality", "Quality"), ("Transport", "Logistics", null));
        MonthlyRow desk = month.Rows[1], total = month.Total;
        (desk.Opening, desk.Received, desk.Reopened, desk.Closed, desk.Withdrawn, desk.Closing).Should().Be((0, 11, 2, 10, 1, 2));
        desk.Outcomes.Should()
            .Equal(new OutcomeCount("ExplainedNotUpheld", 2), new OutcomeCount("Rejected", 2), new OutcomeCount("Resolved", 6));
        (total.Opening, total.Received, total.Accepted, total.Rejected, total.Withdrawn, total.Closed, total.Reopened, total.Closing,
            total.Overdue, total.Repeat).Should().Be((2, 23, 19, 4, 1, 19, 2, 7, 4, 2));
        (total.FirstResponseOnTime, total.OnTime, total.Upheld, total.External).Should()
            .Be((new(19, 22), new(76, 89), new(8, 11), new(3, 19)));
        (total.MedianDays, Rounded(total.Satisfaction.Value), total.Redress.Single().Amount).Should().Be((171m / 24, 3.8667m, 1945));
        total.TopCauses.Should().Equal("seal", "carrier", "misuse");
        (total.Escalated, total.ClosedWithinThreeWorkingDays).Should().Be((new(5, 19), new(4, 19)));
        month.Rows[4].FirstResponseOnTime.Should().Be(new Ratio(1, 1));
        month.Rows[4].Satisfaction.Value.Should().BeNull("nobody was asked");
        month.ComplaintRates.Select(rate => (rate.Of, rate.Value)).Should().Equal(("orders", 5), ("units", null));
        foreach (MonthlyRow row in month.Rows.Append(total))
            (row.Opening + row.Received + row.Reopened - row.Closed - row.Withdrawn).Should().Be(row.Closing);
        month.Rows.Sum(row => row.Received).Should().Be(total.Received);
        month.Rows.Sum(row => row.OnTime.Whole).Should().Be(total.OnTime.Whole);
    }

    [Fact]
    public async Task Figures_as_of_an_earlier_instant_are_what_they_were_then()
    {
        // On 20 April at noon: 21 is open again since 09:00, 14 was closed at 09:00; nothing later is known.
        FigureReport report = await Service.ComputeAsync(HandSet.April with { AsOf = HandSet.At("04-20T12") });

        report.Find(Indicator.OpenAtEnd)!.Value.Should()
            .Be(HandSet.Lives.Count(row => row.Number is "06" or "07" or "08" or "17" or "18" or "21" or "23" or "24" or "27"));
        report.Find(Indicator.Reopened)!.Value.Should().Be(2);
        report.Find(Indicator.OnTime, null, "Resolution")!.Ratio.Should()
            .Be(new Ratio(9, 10), "01 02 03 05 13 15 16 19 21 were kept, 14 was late, the others are not due yet");
    }

    [Fact]
    public async Task Without_a_calendar_nobody_can_say_what_was_closed_within_three_working_days()
    {
        FigureReport report = await Service.ComputeAsync(HandSet.April with { Calendar = null });

        Cell(report.Find(Indicator.ClosedWithinThreeWorkingDays)!).Should().Be((0m, 0m, (decimal?)null));
    }

    [Fact]
    public async Task A_goal_holds_for_its_time_and_says_whether_it_is_reached()
    {
        FigureGoal lower =
            new(Indicator.ComplaintRate, HandSet.At("01-01T00"), HandSet.At("12-31T00"), 6, GoalDirection.Down) { Of = "orders" };
        FigureGoal higher = new(Indicator.OnTime, HandSet.At("01-01T00"), HandSet.At("12-31T00"), 0.9m, GoalDirection.Up);
        FigureGoal empty =
            new(Indicator.ComplaintRate, HandSet.At("01-01T00"), HandSet.At("12-31T00"), 6, GoalDirection.Down) { Of = "units" };
        FigureGoal over = higher with { Until = HandSet.At("04-01T00") };

        FigureReport report = await Service.ComputeAsync(HandSet.April with { Goals = [lower, higher, empty, over] });

        report.Goals.Select(progress => (progress.Goal, progress.IsReached)).Should().Equal((lower, true), (higher, false), (empty, null));
    }

    private static (decimal, decimal, decimal?) Cell(Figure figure) => (figure.Ratio.Part, figure.Ratio.Whole, Rounded(figure.Value));

    private static decimal? Rounded(decimal? value) => value is { } number ? decimal.Round(number, 4) : null;

    private static decimal Median(decimal[] sample)
    {
        decimal[] sorted = [.. sample.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static IEnumerable<decimal> In(IReadOnlyList<(string Number, decimal Adds)> members, FigureDimension by, string? group) =>
        members.Where(one => GroupOf(HandSet.Lives.Single(row => row.Number == one.Number), by) == group).Select(one => one.Adds);

    private static string? GroupOf(LifeRow row, FigureDimension by) => by switch
    {
        FigureDimension.Tier => row.Tier,
        FigureDimension.Category => row.Category,
        FigureDimension.Department => row.Department,
        FigureDimension.Owner => row.Owner,
        _ => row.Channel,
    };
}
