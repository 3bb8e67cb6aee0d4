using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class QueryRules
{
    public static async Task The_newest_come_first_and_equal_receipts_by_descending_id(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(
            Received(1, Commits.Noon), Received(2, Commits.Noon.AddHours(1)), Received(3, Commits.Noon),
            Received(4, Commits.Noon.AddHours(-1)));

        (await NumbersAsync(store, new ComplaintQuery())).MustEqual(2, 3, 1, 4);
    }

    public static async Task The_work_queue_goes_by_rank_then_due_instant_then_receipt_then_id(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(
            Queued(1, rank: 10, due: null, Commits.Noon), Queued(2, rank: 10, due: Commits.Noon.AddHours(2), Commits.Noon),
            Queued(3, rank: 10, due: Commits.Noon.AddHours(1), Commits.Noon.AddMinutes(1)),
            Queued(5, rank: 10, due: Commits.Noon.AddHours(1), Commits.Noon),
            Queued(4, rank: 10, due: Commits.Noon.AddHours(1), Commits.Noon), Queued(6, rank: 100, due: null, Commits.Noon),
            Queued(7, rank: -1, due: Commits.Noon, Commits.Noon));

        (await NumbersAsync(store, new ComplaintQuery { Order = ComplaintOrder.WorkQueue })).MustEqual(6, 4, 5, 3, 2, 1, 7);
    }

    public static async Task Within_a_rank_the_work_queue_goes_by_priority_before_the_due_instant(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(
            Prior(1, Priority.Low, rank: 10), Prior(2, null, rank: 10, Commits.Noon.AddHours(2)),
            Prior(3, Priority.Normal, rank: 10, Commits.Noon.AddHours(1)), Prior(4, Priority.High, rank: 10),
            Prior(5, Priority.Urgent, rank: 1), Prior(6, Priority.High, rank: 10, Commits.Noon), Prior(7, null, rank: 10));
        var queue = new ComplaintQuery { Order = ComplaintOrder.WorkQueue };

        (await NumbersAsync(store, queue)).MustEqual(6, 4, 3, 2, 7, 1, 5);
        for (int size = 1; size < 7; size++)
            (await store.PagesAsync(queue with { PageSize = size })).SelectMany(page => page.Items).Select(Number)
                .MustEqual(6, 4, 3, 2, 7, 1, 5);
        (await store.QueryAsync(queue)).Items.Select(row => row.Priority).MustEqual(
            Priority.High, Priority.High, Priority.Normal, null, null, Priority.Low, Priority.Urgent);
    }

    [Case(ComplaintOrder.NewestFirst, 1)]
    [Case(ComplaintOrder.NewestFirst, 3)]
    [Case(ComplaintOrder.WorkQueue, 1)]
    [Case(ComplaintOrder.WorkQueue, 3)]
    public static async Task Pages_give_every_row_once_and_the_last_one_has_no_continuation(
        StoreFixture fixture, ComplaintOrder order, int pageSize)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        for (int i = 0; i < 9; i++)
            await store.SeedAsync(
                Queued(i, rank: i % 2, due: i % 3 == 0 ? null : Commits.Noon.AddHours(i % 4), Commits.Noon.AddMinutes(i % 5)));
        List<int> whole = await NumbersAsync(store, new ComplaintQuery { Order = order });

        IReadOnlyList<Page<ComplaintSummary>> pages = await store.PagesAsync(new ComplaintQuery { Order = order, PageSize = pageSize });

        pages.SelectMany(page => page.Items).Select(Number).MustEqual(whole);
        whole.MustHaveCount(9);
        pages.MustHaveCount(9 / pageSize, "a full last page is known to be the last");
    }

    [Case(ComplaintOrder.NewestFirst)]
    [Case(ComplaintOrder.WorkQueue)]
    public static async Task Pages_tell_rows_apart_whose_instants_differ_by_a_microsecond(StoreFixture fixture, ComplaintOrder order)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        for (int i = 0; i < 3; i++)
            await store.SeedAsync(
                Received(i, Commits.Noon.AddMicroseconds(5 - i)),
                Queued(10 + i, rank: 1, due: Commits.Noon.AddMicroseconds(5 - i), Commits.Noon.AddDays(-1)));

        (await store.PagesAsync(new ComplaintQuery { Order = order, PageSize = 1 })).SelectMany(page => page.Items).Select(Number)
            .MustEqual(order == ComplaintOrder.NewestFirst ? [0, 1, 2, 12, 11, 10] : [12, 11, 10, 2, 1, 0]);
    }

    public static async Task Rows_that_come_and_go_between_pages_do_not_shift_them(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit[] seeds = [.. Enumerable.Range(1, 6).Select(i => Received(i, Commits.Noon.AddMinutes(i)))];
        await store.SeedAsync(seeds);
        Page<ComplaintSummary> first = await store.QueryAsync(new ComplaintQuery { PageSize = 3, IsOpen = true });
        first.Items.Select(Number).MustEqual(6, 5, 4);

        await store.SeedAsync(
            Received(9, Commits.Noon.AddHours(1)), // before the page
            Close(seeds[4]), Close(seeds[3]), Close(seeds[2])); // rows 5 and 4, where the page ended, and 3 after it

        (await NumbersAsync(store, new ComplaintQuery { PageSize = 3, IsOpen = true, Continuation = first.Continuation })).MustEqual(2, 1);
    }

    public static async Task A_commit_moves_its_row_to_its_new_place(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit low = Queued(1, rank: 1, due: null, Commits.Noon);
        await store.SeedAsync(
            low, Queued(2, rank: 5, due: null, Commits.Noon), low.Next().Listed(row => row with { TierRank = 9, Tier = "Major" }));

        Page<ComplaintSummary> page = await store.QueryAsync(new ComplaintQuery { Order = ComplaintOrder.WorkQueue });
        page.Items.Select(Number).MustEqual(1, 2);
        page.Items[0].MustBe(low.Summary with { Version = 2, TierRank = 9, Tier = "Major" });
    }

    public static async Task A_row_comes_back_with_all_its_columns_and_without_those_that_it_lacks(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit bare = Commits.New(1).Listed(row => row with { IsOpen = false, TierRank = int.MinValue });
        ComplaintCommit full = Commits.New(2).Listed(row => row with
        {
            Channel = "Télé'phone\"", State = "École", Tier = "重大", TierRank = int.MaxValue, Category = "Qualité", Severity = Severity.High,
            Priority = Priority.Urgent, Department = "客服部", Owner = "ŁUKASZ", NextDueAt = Commits.Noon, Breaches = 3,
            ActiveUntil = Commits.Noon.AddYears(30),
        });
        await store.SeedAsync(bare, full);

        foreach (ComplaintOrder order in Enum.GetValues<ComplaintOrder>())
            (await store.QueryAsync(new ComplaintQuery { Order = order })).Items.MustEqual(full.Summary, bare.Summary);
        (await store.QueryAsync(new ComplaintQuery { State = "éCOLE", Owner = "łukasz", Tier = "重大" })).Items.MustEqual(full.Summary);
        await store.SeedAsync(full.Next().Listed(_ => bare.Summary with { Key = full.Key, Version = 2 }));
        (await store.QueryAsync(new ComplaintQuery { PageSize = 1 })).Items.MustEqual(bare.Summary with { Key = full.Key, Version = 2 });
    }

    public static async Task The_largest_page_comes_whole(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        for (int i = 0; i <= ComplaintQuery.MaxPageSize; i++)
            await store.SeedAsync(Received(i, Commits.Noon.AddSeconds(i)));

        (await store.PagesAsync(new ComplaintQuery { PageSize = ComplaintQuery.MaxPageSize })).Select(page => page.Items.Count)
            .MustEqual(ComplaintQuery.MaxPageSize, 1);
    }

    [Case(0)]
    [Case(-1)]
    [Case(ComplaintQuery.MaxPageSize + 1)]
    public static async Task A_page_size_out_of_range_is_refused(StoreFixture fixture, int pageSize)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await ConformanceAssert.ThrowAsync<ArgumentException>(() => store.QueryAsync(new ComplaintQuery { PageSize = pageSize }).AsTask());
    }

    [Case("")]
    [Case("garbage")]
    [Case("n_1_2")]
    [Case("w_1_x_3_00000001000000000000000000000000")]
    [Case("w_1_9__3_00000001000000000000000000000000")]
    public static async Task A_continuation_that_is_none_is_refused(StoreFixture fixture, string text)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        foreach (ComplaintOrder order in Enum.GetValues<ComplaintOrder>())
            await ConformanceAssert.ThrowAsync<ArgumentException>(
                () => store.QueryAsync(new ComplaintQuery { Order = order, Continuation = text }).AsTask());
    }

    [Case(ComplaintOrder.NewestFirst, ComplaintOrder.WorkQueue)]
    [Case(ComplaintOrder.WorkQueue, ComplaintOrder.NewestFirst)]
    public static async Task A_continuation_of_the_other_order_is_refused(StoreFixture fixture, ComplaintOrder given, ComplaintOrder asked)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1), Commits.New(2));
        string? continuation = (await store.QueryAsync(new ComplaintQuery { Order = given, PageSize = 1 })).Continuation;

        continuation.MustNotBeNull();
        await ConformanceAssert.ThrowAsync<ArgumentException>(
            () => store.QueryAsync(new ComplaintQuery { Order = asked, Continuation = continuation }).AsTask());
    }

    internal static ComplaintCommit Received(int number, DateTimeOffset at) =>
        Commits.New(number).Listed(row => row with { Number = $"{number}", ReceivedAt = at });

    private static ComplaintCommit Queued(int number, int rank, DateTimeOffset? due, DateTimeOffset received) =>
        Received(number, received).Listed(row => row with { TierRank = rank, NextDueAt = due });

    private static ComplaintCommit Prior(int number, Priority? priority, int rank, DateTimeOffset? due = null) =>
        Queued(number, rank, due, Commits.Noon).Listed(row => row with { Priority = priority });

    private static ComplaintCommit Close(ComplaintCommit commit) => commit.Next().Listed(row => row with { IsOpen = false });

    internal static int Number(ComplaintSummary row) => int.Parse(row.Number, System.Globalization.CultureInfo.InvariantCulture);

    internal static async Task<List<int>> NumbersAsync(StoreUnderTest store, ComplaintQuery query) =>
        [.. (await store.QueryAsync(query)).Items.Select(Number)];
}
