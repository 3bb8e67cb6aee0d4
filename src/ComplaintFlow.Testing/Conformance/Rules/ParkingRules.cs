using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class ParkingRules
{
    public static async Task A_parked_complaint_is_not_leased_until_a_commit_sets_its_alarm_again(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1).Waking(Commits.Noon);
        await store.SeedAsync(first);
        await store.SettleDueAsync(
            (await store.LeaseDueAsync(Commits.Noon))[0], LeaseDisposition.Dead, reason: "InvalidOperationException");

        (await store.LeaseDueAsync(Commits.Noon.AddYears(1))).MustBeEmpty();
        await store.SeedAsync(first.Next().Waking(Commits.Noon.AddDays(1)));
        (await store.LeaseDueAsync(Commits.Noon.AddDays(1))).MustHaveCount(1);
    }

    public static async Task Parked_complaints_are_listed_by_tenant_with_their_alarm_why_and_after_how_many_tries(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(
            Commits.New(1).Waking(Commits.Noon), Commits.New(2).Waking(Commits.Noon.AddMinutes(-1)), Commits.New(Commits.Key(3, "other"))
                .Waking(Commits.Noon), Commits.New(4).Waking(Commits.Noon));
        await store.LeaseDueAsync(Commits.Noon.AddMinutes(-1));
        IReadOnlyList<ComplaintLease> leases = await store.LeaseDueAsync(Commits.Noon + Commits.LeaseTime);
        foreach (ComplaintLease lease in leases.Where(lease => lease.Key != Commits.Key(4)))
            await store.SettleDueAsync(lease, LeaseDisposition.Dead, reason: "IOException");

        (await store.ParkedAsync()).MustEqual(
            new ParkedComplaint(Commits.Key(2), Commits.Noon.AddMinutes(-1), 2, "IOException"),
            new ParkedComplaint(Commits.Key(1), Commits.Noon, 1, "IOException"));
        (await store.ParkedAsync(max: 1)).Select(parked => parked.Key).MustEqual(Commits.Key(2));
        (await store.ParkedAsync("other")).Select(parked => parked.Key).MustEqual(Commits.Key(3, "other"));
        await ConformanceAssert.ThrowAsync<ArgumentException>(() => store.ParkedAsync(max: 0).AsTask());
    }

    public static async Task Alarms_are_seen_as_they_stand_in_the_order_of_the_keys_whether_free_leased_put_off_or_parked(
        StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(4).Waking(Commits.Noon);
        await store.SeedAsync(
            Commits.New(1).Waking(Commits.Noon), Commits.New(2).Waking(Commits.Noon), Commits.New(3).Waking(Commits.Noon),
            first, Commits.New(5), Commits.New(Commits.Key(1, "other")).Waking(Commits.Noon.AddDays(1)));
        await store.SeedAsync(first.Next().Waking(Commits.Noon.AddHours(1)));
        foreach (ComplaintLease lease in await store.LeaseDueAsync(Commits.Noon))
        {
            if (lease.Key == Commits.Key(2))
                await store.SettleDueAsync(lease, LeaseDisposition.Later, Commits.Noon.AddMinutes(1));
            else if (lease.Key == Commits.Key(3))
                await store.SettleDueAsync(lease, LeaseDisposition.Dead, reason: "IOException");
        }
        ComplaintKey[] keys = [Commits.Key(9), Commits.Key(1, "other"), .. Enumerable.Range(1, 5).Select(number => Commits.Key(number))];

        IReadOnlyList<StoredAlarm?> standing = await store.Alarms.GetAlarmsAsync(keys, CancellationToken.None);

        standing.MustEqual(
            null, new StoredAlarm(1, Commits.Noon.AddDays(1), 0, false), new StoredAlarm(1, Commits.Noon, 1, false),
            new StoredAlarm(1, Commits.Noon.AddMinutes(1), 1, false),
            new StoredAlarm(1, Commits.Noon, 1, true), new StoredAlarm(2, Commits.Noon.AddHours(1), 0, false), null);
        (await store.LeaseDueAsync(Commits.Noon.AddMinutes(1))).MustHaveCount(1);
    }

    public static async Task A_commit_takes_a_complaint_off_the_list_of_parked_ones(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1).Waking(Commits.Noon);
        await store.SeedAsync(first);
        await store.SettleDueAsync((await store.LeaseDueAsync(Commits.Noon))[0], LeaseDisposition.Dead);
        await store.SeedAsync(first.Next());

        (await store.ParkedAsync()).MustBeEmpty();
        (await store.Alarms.ResumeAsync([first.Key], CancellationToken.None)).MustBe(0);
        (await store.LeaseDueAsync(Commits.Noon.AddYears(1))).MustBeEmpty("the commit set no alarm");
    }

    public static async Task Only_parked_complaints_are_resumed_at_their_alarm_and_their_tries_go_on_counting(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(
            Commits.New(1).Waking(Commits.Noon), Commits.New(2).Waking(Commits.Noon), Commits.New(3).Waking(Commits.Noon.AddDays(1)));
        ComplaintLease parked = (await store.LeaseDueAsync(Commits.Noon)).Single(lease => lease.Key == Commits.Key(1));
        await store.SettleDueAsync(parked, LeaseDisposition.Dead);

        (await store.Alarms.ResumeAsync(
            [Commits.Key(1), Commits.Key(1), Commits.Key(2), Commits.Key(3), Commits.Key(9), Commits.Key(1, "other")],
            CancellationToken.None)).MustBe(1);

        (await store.ParkedAsync()).MustBeEmpty();
        (await store.LeaseDueAsync(Commits.Noon)).Select(lease => (lease.Key, lease.WakeAt, lease.Attempts))
            .MustEqual((Commits.Key(1), Commits.Noon, 2));
        await store.SettleDueAsync(parked, LeaseDisposition.Dead);
        (await store.ParkedAsync()).MustBeEmpty("that lease was settled before");
    }

    public static async Task A_complaint_is_resumed_in_the_tenant_that_is_named_also_where_another_one_has_its_id(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Waking(Commits.Noon), Commits.New(Commits.Key(1, "other")).Waking(Commits.Noon));
        foreach (ComplaintLease lease in await store.LeaseDueAsync(Commits.Noon))
            await store.SettleDueAsync(lease, LeaseDisposition.Dead);

        (await store.Alarms.ResumeAsync([Commits.Key(1)], CancellationToken.None)).MustBe(1);

        (await store.ParkedAsync("other")).MustHaveCount(1);
        (await store.LeaseDueAsync(Commits.Noon)).Select(lease => lease.Key).MustEqual(Commits.Key(1));
    }
}
