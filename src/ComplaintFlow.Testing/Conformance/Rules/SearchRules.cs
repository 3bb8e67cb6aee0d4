using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class SearchRules
{
    public static async Task A_complaint_is_found_by_each_of_its_search_keys_compared_by_ordinals(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(
            QueryRules.Received(1, Commits.Noon).Searched("a", "b"), QueryRules.Received(2, Commits.Noon).Searched("B", "c", "c"),
            QueryRules.Received(3, Commits.Noon), QueryRules.Received(4, Commits.Noon).Searched("b"));

        await MustFindAsync(store, Keys(["a"]), 1);
        await MustFindAsync(store, Keys(["b"]), 4, 1);
        await MustFindAsync(store, Keys(["B"]), 2);
        await MustFindAsync(store, Keys(["c"]), 2);
        await MustFindAsync(store, Keys(["none"]));
        await MustFindAsync(store, new ComplaintQuery(), 4, 3, 2, 1);
    }

    public static async Task Of_each_list_one_search_key_is_enough_and_of_all_lists_one_is_needed(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(
            QueryRules.Received(1, Commits.Noon).Searched("a", "b"), QueryRules.Received(2, Commits.Noon).Searched("a", "c"),
            QueryRules.Received(3, Commits.Noon).Searched("c"));

        await MustFindAsync(store, Keys(["b", "c", "none"]), 3, 2, 1);
        await MustFindAsync(store, Keys(["a"], ["b", "c"]), 2, 1);
        await MustFindAsync(store, Keys(["a"], ["c"]), 2);
        await MustFindAsync(store, Keys(["b"], ["c"]));
        await MustFindAsync(store, Keys(["a"], []));
    }

    public static async Task A_commit_with_search_keys_replaces_them_all_and_one_without_leaves_them(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = QueryRules.Received(1, Commits.Noon).Searched("wrong", "stays"), second = first.Next(),
            third = second.Next().Searched("stays", "right"), fourth = third.Next().Searched();
        await store.SeedAsync(first, QueryRules.Received(2, Commits.Noon).Searched("wrong"), second);
        await MustFindAsync(store, Keys(["wrong"]), 2, 1);

        await store.SeedAsync(third);
        await MustFindAsync(store, Keys(["wrong"]), 2);
        await MustFindAsync(store, Keys(["stays"], ["right"]), 1);

        await store.SeedAsync(fourth);
        await MustFindAsync(store, Keys(["wrong", "stays", "right"]), 2);
    }

    public static async Task Commits_of_one_call_keep_their_search_keys_apart(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit one = QueryRules.Received(1, Commits.Noon).Searched("a"), two = QueryRules.Received(2, Commits.Noon).Searched("b"),
            three = QueryRules.Received(3, Commits.Noon).Searched("c"), five = QueryRules.Received(5, Commits.Noon);
        await store.Complaints.CommitAsync([one, two, three, five], CancellationToken.None);

        await store.Complaints.CommitAsync(
            [
                one.Next().Searched("b"), two.Next(), three.Next().Searched(),
                five.Searched("late"), QueryRules.Received(4, Commits.Noon).Searched("a", "b"),
            ], CancellationToken.None);

        await MustFindAsync(store, Keys(["a"]), 4);
        await MustFindAsync(store, Keys(["b"]), 4, 2, 1);
        await MustFindAsync(store, Keys(["c", "late"]));
    }

    public static async Task A_refused_commit_leaves_the_search_keys_as_they_are(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = QueryRules.Received(1, Commits.Noon).Searched("a"), second = first.Next();
        await store.SeedAsync(first, second);

        (await store.CommitAsync(first.Next("late").Searched("b"))).Status.MustBe(CommitStatus.VersionConflict);

        await MustFindAsync(store, Keys(["a"]), 1);
        await MustFindAsync(store, Keys(["b"]));
    }

    public static async Task Search_keys_of_another_tenant_find_nothing(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit there = Commits.New(Commits.Key(1, "other")).Searched("b").Listed(row => row with { Number = "1" });
        await store.SeedAsync(QueryRules.Received(1, Commits.Noon).Searched("a"), there);

        await MustFindAsync(store, Keys(["a"]), 1);
        await MustFindAsync(store, Keys(["b"]));
        await MustFindAsync(store, Keys(["b"]) with { Tenant = "other" }, 1);
        await store.SeedAsync(there.Next().Searched().Listed(row => row with { Number = "1" }));
        await MustFindAsync(store, Keys(["a"]), 1);
    }

    public static async Task Search_keys_go_together_with_the_other_filters_the_orders_and_the_pages(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        for (int i = 1; i <= 7; i++)
        {
            int number = i;
            ComplaintCommit commit = QueryRules.Received(number, Commits.Noon.AddMinutes(number));
            await store.SeedAsync(commit.Searched(number == 4 ? "other" : "batch", "x").Listed(
                row => row with { TierRank = number, Owner = number == 2 ? "bo" : "anna" }));
        }

        foreach (ComplaintOrder order in Enum.GetValues<ComplaintOrder>())
        {
            ComplaintQuery query = Keys(["batch"], ["x", "y"]) with { Order = order, Owner = "Anna", PageSize = 2 };
            IReadOnlyList<Page<ComplaintSummary>> pages = await store.PagesAsync(query);

            pages.SelectMany(page => page.Items).Select(QueryRules.Number).MustEqual(7, 6, 5, 3, 1);
            pages.Select(page => page.Items.Count).MustEqual(2, 2, 1);
        }
        await MustFindAsync(store, Keys(["batch"]) with { Id = Commits.Key(3).Id }, 3);
        await MustFindAsync(store, Keys(["batch"]) with { Id = Commits.Key(4).Id });
    }

    [Case("number")]
    [Case("batch")]
    [Case("order")]
    [Case("person")]
    public static async Task Words_as_someone_typed_them_are_refused(StoreFixture fixture, string what)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintQuery query = what switch
        {
            "number" => new() { Number = "1" },
            "batch" => new() { Batch = "B7" },
            "order" => new() { OrderNumber = "O-1" },
            _ => new() { Person = "lee@example.com" },
        };

        await ConformanceAssert.ThrowAsync<ArgumentException>(() => store.QueryAsync(query).AsTask());
        await ConformanceAssert.ThrowAsync<ArgumentException>(
            async () => await store.Complaints.CountAsync(new CountQuery(CountBy.State, query), CancellationToken.None));
    }

    private static ComplaintQuery Keys(params IReadOnlyList<string>[] keys) => new() { SearchKeys = keys };

    private static async Task MustFindAsync(StoreUnderTest store, ComplaintQuery query, params int[] numbers)
    {
        (await QueryRules.NumbersAsync(store, query)).MustEqual(numbers);
        IReadOnlyList<GroupCount> counts =
            await store.Complaints.CountAsync(new CountQuery(CountBy.State, query), CancellationToken.None);
        counts.Sum(count => count.Count).MustBe(numbers.Length, "a count is that of all pages");
    }
}
