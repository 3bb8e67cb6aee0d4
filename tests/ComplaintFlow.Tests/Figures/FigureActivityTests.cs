using System.Text.Json;
using ComplaintFlow.Complaints;
using ComplaintFlow.Figures;
using ComplaintFlow.Figures.Reports;
using ComplaintFlow.Storage;
using ComplaintFlow.Storage.InMemory;
using ComplaintFlow.Tests.Storage.Broken;

namespace ComplaintFlow.Tests.Figures;

/// <summary>What was closed long ago is not read, and no figure changes by that.</summary>
public sealed class FigureActivityTests(FigureActivityTests.LivedRows lived) : IClassFixture<FigureActivityTests.LivedRows>
{
    /// <summary>The channel says what their last instant is, or why they have none.</summary>
    private static readonly LifeRow[] s_rows =
    [
        .. new[]
        {
            "51 | Service | Desk | otto | Clock | | 03-02T09 receive ack respond reject; 03-03T14 closerejected",
            "52 | Service | Desk | otto | Commitment | | 03-02T09 receive ack respond promise:03-30T12; 03-02T10 accept fast kept; 03-02T12 offer:20; 03-02T13 agree done; 03-03T14 satisfied:4/4",
            "53 | Service | Desk | otto | Part | | 03-02T09 receive ack respond accept fast; 03-02T12 offer:20@03-25T12; 03-02T13 agree paid done; 03-03T14 satisfied:4/4",
            "54 | Service | Desk | otto | Entry | | 03-02T09 receive ack respond; 03-17T12 reject; 03-20T14 closerejected",
            "55 | Service | Desk | - | Withdrawn | | 03-02T09 receive ack; 03-02T12 withdraw",
            "56 | Service | Desk | otto | Again | first=oda | 03-02T09 receive ack respond accept fast; 03-02T12 offer:20; 03-02T13 agree done; 03-03T14 satisfied:4/4; 03-04T09 reopen",
            "57 | Service | Desk | otto | Open | | 03-02T09 receive ack respond accept",
        }.Select(LifeRow.Read),
    ];

    [Theory]
    [InlineData("Clock", "03-12T09")]
    [InlineData("Commitment", "03-30T12")]
    [InlineData("Part", "03-25T12")]
    [InlineData("Entry", "03-20T14")]
    [InlineData("Withdrawn", "03-12T09")]
    [InlineData("Again", null)]
    [InlineData("Open", null)]
    public async Task A_row_says_until_when_its_complaint_was_active(string channel, string? until)
    {
        Page<ComplaintSummary> rows = await lived.Few.QueryAsync(new ComplaintQuery(), default);

        rows.Items.Single(row => row.Channel == channel).ActiveUntil.Should()
            .Be(until is null ? null : HandSet.At(until));
    }

    /// <summary>Commitments and parts have clocks of their own, unless the rules switch those off.</summary>
    [Theory]
    [InlineData("Clock", "03-03T14")]
    [InlineData("Commitment", "03-30T12")]
    [InlineData("Part", "03-25T12")]
    public async Task Commitments_and_parts_count_without_their_clocks_too(string channel, string until)
    {
        Page<ComplaintSummary> rows = await lived.Few.QueryAsync(new ComplaintQuery(), default);
        StoredComplaint stored = (await lived.Few.FindAsync(rows.Items.Single(row => row.Channel == channel).Key, default))!;

        Activity.LastOf(stored.Read() with { Clocks = [] }).Should().Be(HandSet.At(until));
    }

    [Theory]
    [InlineData("03-10T00", "03-14T00", Indicator.OnTime, 6)]
    [InlineData("03-12T09", "03-12T10", Indicator.OnTime, 6)]
    [InlineData("03-29T00", "03-31T00", Indicator.CommitmentKept, 1)]
    [InlineData("03-24T00", "03-26T00", Indicator.CommitmentKept, 1)]
    public async Task What_was_closed_before_the_window_counts_by_what_is_due_in_the_period(
        string from, string until, Indicator indicator, int whole)
    {
        FigureReport report = await new ComplaintFigures(lived.Few, lived.Clock).ComputeAsync(Query(from, until) with
        {
            Window = TimeSpan.FromDays(1),
        });

        report.Find(indicator)!.Ratio.Whole.Should().Be(whole);
    }

    [Theory]
    [InlineData("03-31T00", "04-01T00", 0, 2)]
    [InlineData("03-30T13", "04-01T00", 0, 2)]
    [InlineData("03-30T12", "04-01T00", 0, 3)]
    [InlineData("03-31T12", "04-01T00", 1, 3)]
    [InlineData("03-28T00", "04-01T00", 8, 5)]
    [InlineData("03-28T00", "04-01T00", 60, 7)]
    [InlineData("03-28T00", "04-01T00", 999_999, 7)]
    public async Task What_ended_before_the_period_and_its_window_is_not_even_found(string from, string until, int days, int found)
    {
        var store = new Looking { Inner = lived.Few };

        await new ComplaintFigures(store, lived.Clock).ComputeAsync(Query(from, until) with
        {
            Window = days == 999_999 ? TimeSpan.MaxValue : TimeSpan.FromDays(days),
        });

        store.Found.Should().Be(found);
    }

    /// <summary>A look may be long ago, before complaints were closed that are closed now.</summary>
    [Fact]
    public async Task Whatever_is_asked_the_figures_are_those_of_a_store_that_looks_through_everything()
    {
        var random = new Random(20261205);
        Looking some = new() { Inner = lived.Many }, all = new() { Inner = lived.Many, IgnoresActivity = true };
        for (int i = 0; i < Soak.Cases(150); i++)
        {
            DateTimeOffset from = HandSet.At("03-01T00").AddHours(random.Next(100 * 24));
            var query = new FigureQuery
            {
                From = from, Until = from.AddHours(random.Next(1, 20 * 24)), AsOf = from.AddHours(random.Next(1, 70 * 24)),
                Window = TimeSpan.FromDays(random.Next(-1, 30)),
                By = (FigureDimension)random.Next(Enum.GetValues<FigureDimension>().Length),
                Calendar = HandSet.Office,
            };

            (await TextAsync(some, query)).Should().Be(await TextAsync(all, query), "{0}", query);
        }
        for (var month = new StatisticsMonth(2026, 3); month.Month < 8; month = month.Next)
        {
            var query = new MonthlyQuery(month, TimeZoneInfo.Utc) { AsOf = HandSet.At("09-01T00") };
            (await TextAsync(some, query)).Should().Be(await TextAsync(all, query), "{0}", month);
        }
        some.Found.Should().BeLessThan(all.Found * 3 / 4, "otherwise nothing was left out, and nothing was shown");
    }

    private async Task<string> TextAsync(Looking store, FigureQuery query) =>
        JsonSerializer.Serialize(await new ComplaintFigures(store, lived.Clock).ComputeAsync(query));

    private async Task<string> TextAsync(Looking store, MonthlyQuery query)
    {
        MonthlyStatistics month = await new ComplaintFigures(store, lived.Clock).ComputeMonthAsync(query);
        return JsonSerializer.Serialize(new { month.Rows, month.Total, month.Causes, month.Arrivals });
    }

    private static FigureQuery Query(string from, string until) =>
        new() { From = HandSet.At(from), Until = HandSet.At(until), AsOf = HandSet.April.AsOf };

    private sealed class Looking : Decorator
    {
        private int _found;

        public bool IgnoresActivity { get; init; }

        public int Found => _found;

        public override ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken) =>
            base.QueryAsync(IgnoresActivity ? query with { ActiveFrom = null } : query, cancellationToken);

        public override ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _found);
            return base.FindAsync(key, cancellationToken);
        }
    }

    /// <summary>Complaints that were lived through once for all tests: they only read them.</summary>
    public sealed class LivedRows : IAsyncLifetime
    {
        private TestHouse _few = null!, _many = null!;

        internal InMemoryStore Few => (InMemoryStore)_few.Store;

        /// <summary>The hand set too.</summary>
        internal InMemoryStore Many => (InMemoryStore)_many.Store;

        internal TimeProvider Clock => _few.Clock;

        public async Task InitializeAsync()
        {
            _few = await HandSet.LiveAsync(rows: s_rows);
            _many = await HandSet.LiveAsync(rows: [.. HandSet.Lives, .. s_rows]);
        }

        public Task DisposeAsync()
        {
            _few.Dispose();
            _many.Dispose();
            return Task.CompletedTask;
        }
    }
}
