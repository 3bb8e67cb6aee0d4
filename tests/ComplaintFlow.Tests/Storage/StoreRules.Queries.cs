using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage;

public abstract partial class StoreRules
{
    [Fact]
    public async Task The_newest_come_first_and_equal_receipts_by_descending_id()
    {
        StoreRoles store = await OpenAsync();
        await store.SeedAsync(Received(1, Noon), Received(2, Noon.AddHours(1)), Received(3, Noon), Received(4, Noon.AddHours(-1)));

        (await NumbersAsync(store, new ComplaintQuery())).Should().Equal(2, 3, 1, 4);
    }

    [Fact]
    public async Task The_work_queue_goes_by_rank_then_due_instant_then_receipt_then_id()
    {
        StoreRoles store = await OpenAsync();
        await store.SeedAsync(
            Queued(1, rank: 10, due: null, Noon), Queued(2, rank: 10, due: Noon.AddHours(2), Noon), Queued(3, rank: 10, due: Noon.AddHours(1), Noon.AddMinutes(1)),
            Queued(5, rank: 10, due: Noon.AddHours(1), Noon), Queued(4, rank: 10, due: Noon.AddHours(1), Noon), Queued(6, rank: 100, due: null, Noon), Queued(7, rank: -1, due: Noon, Noon));

        (await NumbersAsync(store, new ComplaintQuery { Order = ComplaintOrder.WorkQueue })).Should().Equal(6, 4, 5, 3, 2, 1, 7);
    }

    [Theory]
    [InlineData(ComplaintOrder.NewestFirst, 1)]
    [InlineData(ComplaintOrder.NewestFirst, 3)]
    [InlineData(ComplaintOrder.WorkQueue, 1)]
    [InlineData(ComplaintOrder.WorkQueue, 3)]
    public async Task Pages_give_every_row_once_and_the_last_one_has_no_continuation(ComplaintOrder order, int pageSize)
    {
        StoreRoles store = await OpenAsync();
        for (int i = 0; i < 9; i++)
            await store.SeedAsync(Queued(i, rank: i % 2, due: i % 3 == 0 ? null : Noon.AddHours(i % 4), Noon.AddMinutes(i % 5)));
        List<int> whole = await NumbersAsync(store, new ComplaintQuery { Order = order });

        IReadOnlyList<Page<ComplaintSummary>> pages = await store.PagesAsync(new ComplaintQuery { Order = order, PageSize = pageSize });

        pages.SelectMany(page => page.Items).Select(Number).Should().Equal(whole).And.HaveCount(9);
        pages.Should().HaveCount(9 / pageSize, "a full last page is known to be the last");
    }

    [Fact]
    public async Task Rows_that_come_and_go_between_pages_do_not_shift_them()
    {
        StoreRoles store = await OpenAsync();
        ComplaintCommit[] seeds = [.. Enumerable.Range(1, 6).Select(i => Received(i, Noon.AddMinutes(i)))];
        await store.SeedAsync(seeds);
        Page<ComplaintSummary> first = await store.QueryAsync(new ComplaintQuery { PageSize = 3, IsOpen = true });
        first.Items.Select(Number).Should().Equal(6, 5, 4);

        await store.SeedAsync(
            Received(9, Noon.AddHours(1)), // before the page
            Close(seeds[4]), Close(seeds[3]), Close(seeds[2])); // rows 5 and 4, where the page ended, and 3 after it

        (await NumbersAsync(store, new ComplaintQuery { PageSize = 3, IsOpen = true, Continuation = first.Continuation })).Should().Equal(2, 1);
    }

    [Fact]
    public async Task A_commit_moves_its_row_to_its_new_place()
    {
        StoreRoles store = await OpenAsync();
        ComplaintCommit low = Queued(1, rank: 1, due: null, Noon);
        await store.SeedAsync(low, Queued(2, rank: 5, due: null, Noon), low.Next().Listed(row => row with { TierRank = 9, Tier = "Major" }));

        Page<ComplaintSummary> page = await store.QueryAsync(new ComplaintQuery { Order = ComplaintOrder.WorkQueue });
        page.Items.Select(Number).Should().Equal(1, 2);
        page.Items[0].Should().BeEquivalentTo(low.Summary with { Version = 2, TierRank = 9, Tier = "Major" });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(ComplaintQuery.MaxPageSize + 1)]
    public async Task A_page_size_out_of_range_is_refused(int pageSize)
    {
        StoreRoles store = await OpenAsync();
        await store.Invoking(s => s.QueryAsync(new ComplaintQuery { PageSize = pageSize }).AsTask()).Should().ThrowAsync<ArgumentException>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("n_1_2")]
    [InlineData("w_1_x_3_00000001000000000000000000000000")]
    public async Task A_continuation_that_is_none_is_refused(string text)
    {
        StoreRoles store = await OpenAsync();
        foreach (ComplaintOrder order in Enum.GetValues<ComplaintOrder>())
            await store.Invoking(s => s.QueryAsync(new ComplaintQuery { Order = order, Continuation = text }).AsTask()).Should().ThrowAsync<ArgumentException>();
    }

    [Theory]
    [InlineData(ComplaintOrder.NewestFirst, ComplaintOrder.WorkQueue)]
    [InlineData(ComplaintOrder.WorkQueue, ComplaintOrder.NewestFirst)]
    public async Task A_continuation_of_the_other_order_is_refused(ComplaintOrder given, ComplaintOrder asked)
    {
        StoreRoles store = await OpenAsync();
        await store.SeedAsync(Commits.New(1), Commits.New(2));
        string? continuation = (await store.QueryAsync(new ComplaintQuery { Order = given, PageSize = 1 })).Continuation;

        continuation.Should().NotBeNull();
        await store.Invoking(s => s.QueryAsync(new ComplaintQuery { Order = asked, Continuation = continuation }).AsTask()).Should().ThrowAsync<ArgumentException>();
    }

    private static ComplaintCommit Received(int number, DateTimeOffset at) => Commits.New(number).Listed(row => row with { Number = $"{number}", ReceivedAt = at });

    private static ComplaintCommit Queued(int number, int rank, DateTimeOffset? due, DateTimeOffset received) =>
        Received(number, received).Listed(row => row with { TierRank = rank, NextDueAt = due });

    private static ComplaintCommit Close(ComplaintCommit commit) => commit.Next().Listed(row => row with { IsOpen = false });

    private static int Number(ComplaintSummary row) => int.Parse(row.Number, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<List<int>> NumbersAsync(StoreRoles store, ComplaintQuery query) => [.. (await store.QueryAsync(query)).Items.Select(Number)];
}
