using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

/// <summary>How the tenants of a request share it. Every complaint has an alarm and a message that are due at the same instant.</summary>
internal static class FairnessRules
{
    [Case("alarms")]
    [Case("messages")]
    public static async Task Work_of_tenants_that_are_not_named_is_left(StoreFixture fixture, string work)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync([.. Due("here", 1, 2), .. Due("there", 3, 2), .. Due("HERE", 5, 1)]);

        (await LeaseAsync(store, work, 10, "here", "nowhere")).MustEqual(Keys("here", 1, 2));
        (await LeaseAsync(store, work, 10, "nowhere")).MustBeEmpty();
        (await LeaseAsync(store, work, 10, "there")).MustEqual(Keys("there", 3, 2));
    }

    [Case("alarms")]
    [Case("messages")]
    public static async Task A_tenant_with_much_due_work_leaves_room_for_those_with_little(StoreFixture fixture, string work)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync([.. Due("much", 1, 30), .. Due("little", 31, 1), .. Due("some", 41, 4)]);

        ComplaintKey[] given = await LeaseAsync(store, work, 10, "much", "little", "some", "none");

        given.Length.MustBeLessThan(11, "never more than asked");
        given.MustEqual(given.OrderBy(Number), "the earliest come first");
        given.MustContain(Commits.Key(31, "little"));
        MustBeginWith(given, "some", [41, 42, 43]);
        MustBeginWith(given, "much", [1, 2, 3]);
    }

    [Case("alarms")]
    [Case("messages")]
    public static async Task Of_more_tenants_than_pieces_those_that_wait_longest_get_one_each(StoreFixture fixture, string work)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync([.. Due("d", 3, 6), .. Due("c", 10, 2), .. Due("b", 1, 1), .. Due("a", 20, 2), .. Due("e", 30, 1)]);

        (await LeaseAsync(store, work, 3, "a", "b", "c", "d", "e"))
            .MustEqual(Commits.Key(1, "b"), Commits.Key(3, "d"), Commits.Key(10, "c"));
        (await LeaseAsync(store, work, 3, "a", "b", "c", "d", "e"))
            .MustEqual(Commits.Key(4, "d"), Commits.Key(11, "c"), Commits.Key(20, "a"));
        (await LeaseAsync(store, work, 1, "a", "b", "c", "d", "e")).MustEqual(Commits.Key(5, "d"));
    }

    [Case("alarms")]
    [Case("messages")]
    public static async Task A_tenant_that_alone_has_work_to_lease_gets_all_that_was_asked_for(StoreFixture fixture, string work)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        int afterNoon = (int)(Commits.Noon - Commits.Start).TotalMinutes + 1;
        await store.SeedAsync([.. Due("busy", 11, 20), .. Due("leased", 1, 2), .. Due("early", afterNoon, 2)]);

        (await LeaseAsync(store, work, 5, "busy")).MustEqual(Keys("busy", 11, 5));
        (await LeaseAsync(store, work, 5, "leased")).MustHaveCount(2);
        (await LeaseAsync(store, work, 6, "early", "leased", "none", "busy")).MustEqual(Keys("busy", 16, 6));
    }

    [Case("alarms")]
    [Case("messages")]
    public static async Task A_tenant_that_is_named_twice_counts_once(StoreFixture fixture, string work)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync([.. Due("twice", 1, 10), .. Due("once", 11, 10)]);

        (await LeaseAsync(store, work, 4, "twice", "once", "twice", "twice"))
            .MustEqual(Commits.Key(1, "twice"), Commits.Key(2, "twice"), Commits.Key(11, "once"), Commits.Key(12, "once"));
        (await LeaseAsync(store, work, 4, "twice", "twice")).MustEqual(Keys("twice", 3, 4));
    }

    [Case("alarms")]
    [Case("messages")]
    public static async Task Whoever_asks_until_nothing_comes_gets_everything_once(StoreFixture fixture, string work)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit[] all = [.. Due("a", 1, 13), .. Due("b", 21, 2), .. Due("c", 31, 5), .. Due("d", 41, 1)];
        await store.SeedAsync(all);

        var given = new List<ComplaintKey>();
        while (given.Count <= all.Length && await LeaseAsync(store, work, 3, "a", "b", "c", "d") is { Length: > 0 } more)
            given.AddRange(more);

        given.OrderBy(Number).MustEqual(all.Select(commit => commit.Key));
    }

    private static async Task<ComplaintKey[]> LeaseAsync(StoreUnderTest store, string work, int max, params string[] tenants) =>
        work == "alarms"
            ? [.. (await store.LeaseDueAsync(Commits.Noon, max: max, tenants: tenants)).Select(lease => lease.Key)]
            : [.. (await store.LeaseMessagesAsync(Commits.Noon, max: max, tenants: tenants)).Select(lease => lease.Message.Key)];

    /// <summary>Complaints whose number says by how many minutes their work is due after the start.</summary>
    private static IEnumerable<ComplaintCommit> Due(string tenant, int first, int count) =>
        from key in Keys(tenant, first, count)
        let after = TimeSpan.FromMinutes(Number(key))
        select Commits.New(key).Waking(Commits.Start + after).Sending($"{tenant} {key.Id}", after: after);

    private static ComplaintKey[] Keys(string tenant, int first, int count) =>
        [.. Enumerable.Range(first, count).Select(number => Commits.Key(number, tenant))];

    private static int Number(ComplaintKey key) => BitConverter.ToInt32(key.Id.Value.ToByteArray());

    private static void MustBeginWith(ComplaintKey[] given, string tenant, int[] numbers) =>
        given.Where(key => key.Tenant == tenant).Take(numbers.Length).MustEqual(numbers.Select(number => Commits.Key(number, tenant)));
}
