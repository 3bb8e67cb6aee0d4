using ComplaintFlow.Figures;

namespace ComplaintFlow.Tests.Figures;

public sealed class FigureQueryTests
{
    private static readonly FigureQuery Fine =
        new() { From = TestHouse.Start, Until = TestHouse.Start.AddDays(1), AsOf = TestHouse.Start.AddDays(2) };

    public static TheoryData<string> Wrong => ["ends before it begins", "has not begun", "negative base", "no scale", "no base", "giant scale", "tiny base"];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_question_without_an_answer_is_refused(string what)
    {
        FigureQuery query = what switch
        {
            "ends before it begins" => Fine with { Until = Fine.From },
            "has not begun" => Fine with { AsOf = Fine.From },
            "negative base" => Fine with { Bases = [new("orders", -1)] },
            "no base" => Fine with { Bases = [null!] },
            "giant scale" => Fine with { Bases = [new("orders", 1, decimal.MaxValue)] },
            "tiny base" => Fine with { Bases = [new("orders", 1e-28m)] },
            _ => Fine with { Bases = [new("orders", 1, 0)] },
        };
        using var house = new TestHouse();

        await FluentActions.Awaiting(() => house.Get<IComplaintFigures>().ComputeAsync(query).AsTask()).Should()
            .ThrowAsync<ArgumentException>();
    }

    [Theory]
    [InlineData(2026, 13)]
    [InlineData(2026, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(9999, 12)]
    public async Task A_month_that_cannot_be_computed_is_refused_by_its_name(int year, int month)
    {
        using var house = new TestHouse();
        var query = new MonthlyQuery(new StatisticsMonth(year, month), TimeZoneInfo.Utc);

        await FluentActions.Awaiting(() => house.Get<IComplaintFigures>().ComputeMonthAsync(query).AsTask()).Should()
            .ThrowAsync<ArgumentOutOfRangeException>().WithParameterName("query");
    }

    [Fact]
    public async Task An_empty_store_has_every_figure_and_none_has_a_value_but_counts()
    {
        using var house = new TestHouse();

        FigureReport report = await house.Get<IComplaintFigures>().ComputeAsync(Fine);

        report.Figures.Should().HaveCountGreaterThan(40);
        report.Figures.Where(figure => figure.Indicator > Indicator.OpenAtEnd).Should()
            .OnlyContain(figure => figure.Value == null && figure.Ratio.Whole == 0);
        report.Figures.Where(figure => figure.Indicator <= Indicator.OpenAtEnd).Should().OnlyContain(figure => figure.Value == 0);
    }

    [Theory]
    [InlineData("2026-10", true)]
    [InlineData("2026-13", false)]
    [InlineData("2026-1", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_month_is_read_as_it_is_written(string? text, bool fine)
    {
        StatisticsMonth.TryParse(text, out StatisticsMonth month).Should().Be(fine);
        if (fine)
            month.ToString().Should().Be(text);
    }

    [Fact]
    public void A_month_begins_at_midnight_of_its_place_and_the_next_one_ends_it()
    {
        var shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

        new StatisticsMonth(2026, 12).Next.Should().Be(new StatisticsMonth(2027, 1));
        new StatisticsMonth(2026, 10).StartIn(shanghai).Should().Be(new DateTimeOffset(2026, 9, 30, 16, 0, 0, TimeSpan.Zero));
        StatisticsMonth.Of(new DateTimeOffset(2026, 9, 30, 16, 0, 0, TimeSpan.Zero), shanghai).Should().Be(new StatisticsMonth(2026, 10));
    }
}
