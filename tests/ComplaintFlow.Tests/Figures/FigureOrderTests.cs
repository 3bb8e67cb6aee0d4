using ComplaintFlow.Complaints;
using ComplaintFlow.Figures;
using ComplaintFlow.Figures.Counting;
using ComplaintFlow.Figures.Reading;
using ComplaintFlow.Figures.Reports;
using ComplaintFlow.Storage;
using ComplaintFlow.Tests.Properties;
using FsCheck.Xunit;

namespace ComplaintFlow.Tests.Figures;

/// <summary>Whichever complaints of the hand set are looked at, in whichever order and over whichever period, these hold.</summary>
[Properties(Arbitrary = [typeof(RandomLook)])]
public sealed class FigureOrderTests(FigureOrderTests.LivedHandSet lived) : IClassFixture<FigureOrderTests.LivedHandSet>
{
    private const int Cases = 300;

    private static readonly Indicator[] Shares =
    [
        Indicator.OnTime, Indicator.OnTimeWithoutExtensions, Indicator.FirstResponseTimeliness, Indicator.ResolutionRate,
        Indicator.FirstContactResolution, Indicator.ReopenRate, Indicator.PauseShare,
        Indicator.RejectionRate, Indicator.RejectionOverturned, Indicator.UpheldRate, Indicator.RepeatByPerson, Indicator.RepeatByCause,
        Indicator.FollowUpRate, Indicator.OverdueOpen, Indicator.BacklogAge,
        Indicator.EscalationRate, Indicator.ExternalReferralRate, Indicator.AuthorityReferralRate, Indicator.ClosedWithinThreeWorkingDays,
    ];

    [SoakProperty(Cases)]
    public async Task The_order_of_the_complaints_does_not_matter(RandomLook look)
    {
        CaseFacts[] cases = await lived.CasesAsync(look);

        Table(look, cases).Should().Equal(Table(look, [.. cases.OrderBy(one => one.Complaint.Id)]));
    }

    [SoakProperty(Cases)]
    public async Task The_groups_of_a_dimension_add_up_to_the_whole(RandomLook look)
    {
        CaseFacts[] cases = await lived.CasesAsync(look);
        var whole = Table(look with { By = FigureDimension.All }, cases)
            .ToDictionary(figure => (figure.Indicator, figure.Of), figure => figure.Ratio);
        foreach (IGrouping<(Indicator Indicator, string? Of), Figure> parts in Table(look, cases)
            .GroupBy(figure => (figure.Indicator, figure.Of)))
            Rounded(parts.Sum(figure => figure.Ratio.Part), parts.Sum(figure => figure.Ratio.Whole)).Should()
                .Be(Rounded(whole[parts.Key].Part, whole[parts.Key].Whole), "{0}", parts.Key);
    }

    [SoakProperty(Cases)]
    public async Task What_was_open_and_what_came_less_what_went_is_what_is_open(RandomLook look)
    {
        CaseFacts[] cases = await lived.CasesAsync(look);
        var counts = Table(look with { By = FigureDimension.All }, cases).Where(figure => figure.Of is null)
            .ToDictionary(figure => figure.Indicator, figure => figure.Ratio.Part);

        (counts[Indicator.OpenAtBegin] + counts[Indicator.Received]
            + counts[Indicator.Reopened] - counts[Indicator.Closed] - counts[Indicator.Withdrawn]).Should().Be(counts[Indicator.OpenAtEnd]);
    }

    [SoakProperty(Cases)]
    public async Task A_share_lies_between_nothing_and_all(RandomLook look) => Table(look, await lived.CasesAsync(look))
        .Where(figure => Shares.Contains(figure.Indicator)).Should().NotContain(figure => figure.Value < 0 || figure.Value > 1);

    [SoakProperty(Cases)]
    public async Task A_part_of_a_figure_is_no_more_than_the_whole_figure(RandomLook look)
    {
        CaseFacts[] cases = await lived.CasesAsync(look);
        IReadOnlyList<Figure> figures = Table(look with { By = FigureDimension.All }, cases);
        decimal Part(Indicator indicator, string? of = null) =>
            figures.SingleOrDefault(figure => figure.Indicator == indicator && figure.Of == of)?.Ratio.Part ?? 0;

        Part(Indicator.EscalationRate).Should().BeInRange(
            Math.Max(Part(Indicator.EscalationRate, "Management"), Part(Indicator.EscalationRate, "Tier")),
            Part(Indicator.EscalationRate, "Management") + Part(Indicator.EscalationRate, "Tier"));
        Part(Indicator.AuthorityReferralRate).Should().BeLessThanOrEqualTo(Part(Indicator.ExternalReferralRate));
        Part(Indicator.FirstContactResolution).Should().BeLessThanOrEqualTo(Part(Indicator.ResolutionRate));
        Part(Indicator.ClosedWithinThreeWorkingDays).Should().BeLessThanOrEqualTo(Part(Indicator.ClosedWithinEightWeeks));
        Part(Indicator.AlertLeadHours).Should().BeGreaterThanOrEqualTo(0);
    }

    private static IReadOnlyList<Figure> Table(RandomLook look, CaseFacts[] cases)
    {
        var run = new FigureRun(look.Period, TimeZoneInfo.Utc, (complaint, department) => [FigureGroup.Of(look.By, complaint, department)]);
        foreach (CaseFacts one in cases)
            run.Add(one);
        run.End();
        return FigureTable.Of(run, [], look.By == FigureDimension.All);
    }

    private static (decimal, decimal) Rounded(decimal part, decimal whole) => (decimal.Round(part, 9), decimal.Round(whole, 9));

    /// <summary>The hand set, lived through once for all tests: they only read it.</summary>
    public sealed class LivedHandSet : IAsyncLifetime
    {
        private TestHouse _house = null!;
        private ComplaintId[] _ids = [];

        public async Task InitializeAsync()
        {
            _house = await HandSet.LiveAsync();
            Page<ComplaintSummary> all =
                await _house.Store.QueryAsync(new ComplaintQuery { PageSize = ComplaintQuery.MaxPageSize }, default);
            _ids = [.. all.Items.Select(summary => summary.Key.Id)];
        }

        public Task DisposeAsync()
        {
            _house.Dispose();
            return Task.CompletedTask;
        }

        internal async Task<CaseFacts[]> CasesAsync(RandomLook look)
        {
            var found = new Dictionary<ComplaintId, CaseFacts>();
            await foreach (CaseFacts facts in CaseStream.ReadAsync(
                _house.Store, ComplaintKey.DefaultTenant, MatterKind.Complaint, look.Period, [], default))
                found.Add(facts.Complaint.Id, facts);
            return [.. look.Taken.Select(place => found.GetValueOrDefault(_ids[place])).OfType<CaseFacts>()];
        }
    }
}
