using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class AlarmRules
{
    public static async Task Due_complaints_are_leased_earliest_alarm_first_over_all_tenants_and_never_more_than_asked(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(
            Commits.New(1).Waking(Commits.Noon.AddMinutes(2)), Commits.New(Commits.Key(2, "other")).Waking(Commits.Noon), Commits.New(3)
                .Waking(Commits.Noon.AddMinutes(1)),
            Commits.New(4).Waking(Commits.Noon.AddHours(1)), Commits.New(5));

        IReadOnlyList<ComplaintLease> two = await store.LeaseDueAsync(Commits.Noon.AddMinutes(2), max: 2);

        two.MustEqual(
            new ComplaintLease(Commits.Key(2, "other"), 1, Commits.Noon, "a", Commits.Noon.AddMinutes(7), 1),
            new ComplaintLease(Commits.Key(3), 1, Commits.Noon.AddMinutes(1), "a", Commits.Noon.AddMinutes(7), 1));
        (await store.LeaseDueAsync(Commits.Noon.AddMinutes(2))).Select(lease => lease.Key).MustEqual(Commits.Key(1));
    }

    public static async Task A_leased_complaint_is_given_to_nobody_until_its_lease_ends(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Waking(Commits.Noon));
        ComplaintLease lease = (await store.LeaseDueAsync(Commits.Noon))[0];

        (await store.LeaseDueAsync(lease.Until.AddTicks(-10), "b")).MustBeEmpty();
        (await store.LeaseDueAsync(lease.Until.AddTicks(-10), "a")).MustBeEmpty("not to its holder either");
        (await store.LeaseDueAsync(lease.Until, "b")).MustEqual(
            new ComplaintLease(lease.Key, 1, Commits.Noon, "b", lease.Until + Commits.LeaseTime, 2));
    }

    public static async Task A_worker_whose_clock_is_ahead_does_not_end_a_lease_for_those_whose_clocks_are_not(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Waking(Commits.Noon), Commits.New(2).Waking(Commits.Noon.AddMinutes(1)));
        (await store.LeaseDueAsync(Commits.Noon.AddMinutes(1), "a")).MustHaveCount(2);

        (await store.LeaseDueAsync(Commits.Noon.AddMinutes(6), "ahead", max: 1)).Select(lease => lease.Key).MustEqual(Commits.Key(1));
        (await store.LeaseDueAsync(Commits.Noon.AddMinutes(2), "b")).MustBeEmpty();
    }

    public static async Task A_complaint_that_is_given_back_has_not_been_tried(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Waking(Commits.Noon));
        await store.SettleDueAsync(
            (await store.LeaseDueAsync(Commits.Noon)).Single(), LeaseDisposition.Returned, Commits.Noon.AddMinutes(1));

        (await store.LeaseDueAsync(Commits.Noon)).MustBeEmpty("it is due at the instant that was named");
        ComplaintLease lease = (await store.LeaseDueAsync(Commits.Noon.AddMinutes(1))).Single();
        lease.Attempts.MustBe(1);
        await ConformanceAssert.ThrowAsync<ArgumentException>(
            () => store.SettleDueAsync(lease, LeaseDisposition.Returned).AsTask(), "it needs the instant");
    }

    public static async Task A_commit_replaces_the_alarm_frees_the_lease_and_counts_tries_anew(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1).Waking(Commits.Noon), second = first.Next().Waking(Commits.Noon.AddMinutes(1));
        await store.SeedAsync(first);
        await store.LeaseDueAsync(Commits.Noon);
        await store.SeedAsync(second);

        (await store.LeaseDueAsync(Commits.Noon, "b")).MustBeEmpty();
        (await store.LeaseDueAsync(Commits.Noon.AddMinutes(1), "b")).Select(lease => (lease.WakeAt, lease.Attempts))
            .MustEqual((Commits.Noon.AddMinutes(1), 1));
        await store.SeedAsync(second.Next());
        (await store.LeaseDueAsync(Commits.Noon.AddDays(9))).MustBeEmpty("the last commit set no alarm");
    }

    [Case(LeaseDisposition.Done)]
    [Case(LeaseDisposition.Later)]
    [Case(LeaseDisposition.Dead)]
    public static async Task A_settlement_after_a_commit_or_after_the_lease_passed_on_does_nothing(
        StoreFixture fixture, LeaseDisposition settlement)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit moved = Commits.New(1).Waking(Commits.Noon);
        await store.SeedAsync(moved, Commits.New(2).Waking(Commits.Noon));
        IReadOnlyList<ComplaintLease> old = await store.LeaseDueAsync(Commits.Noon);
        await store.SeedAsync(moved.Next().Waking(Commits.Noon.AddMinutes(1)));
        ComplaintLease passedOn = (await store.LeaseDueAsync(old[0].Until, "b", max: 1)).Single(lease => lease.Key == Commits.Key(2));

        foreach (ComplaintLease lease in old)
            await store.SettleDueAsync(lease, settlement, Commits.Noon.AddDays(1));

        (await store.LeaseDueAsync(passedOn.Until)).Select(lease => (lease.Key, lease.WakeAt))
            .MustEqual((Commits.Key(2), Commits.Noon), (Commits.Key(1), Commits.Noon.AddMinutes(1)));
    }

    [Case(LeaseDisposition.Done)]
    [Case(LeaseDisposition.Later)]
    [Case(LeaseDisposition.Dead)]
    public static async Task A_lease_of_an_earlier_commit_settles_nothing_even_where_all_else_is_the_same(
        StoreFixture fixture, LeaseDisposition settlement)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1).Waking(Commits.Noon);
        await store.SeedAsync(first);
        ComplaintLease old = (await store.LeaseDueAsync(Commits.Noon)).Single();
        await store.SeedAsync(first.Next().Waking(Commits.Noon));
        ComplaintLease current = (await store.LeaseDueAsync(Commits.Noon)).Single();
        current.MustBe(old with { Version = 2 });

        await store.SettleDueAsync(old, settlement, Commits.Noon.AddDays(1));

        (await store.LeaseDueAsync(current.Until)).Select(lease => lease.WakeAt)
            .MustEqual([Commits.Noon], "its alarm is where the last commit set it");
        (await store.ParkedAsync()).MustBeEmpty();
    }

    public static async Task What_is_done_has_no_alarm_any_more_and_a_lease_that_nobody_took_over_can_be_settled_late(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Waking(Commits.Noon), Commits.New(2).Waking(Commits.Noon));
        IReadOnlyList<ComplaintLease> leases = await store.LeaseDueAsync(Commits.Noon);
        await store.SettleDueAsync(leases[0], LeaseDisposition.Done);
        (await store.LeaseDueAsync(leases[1].Until, "b", max: 1)).Select(lease => lease.Key).MustEqual(leases[1].Key);

        await store.SettleDueAsync(leases[1], LeaseDisposition.Done);
        (await store.LeaseDueAsync(Commits.Noon.AddDays(1))).Select(lease => lease.Key).MustEqual([leases[1].Key], "it had passed on");
    }

    public static async Task What_is_put_off_moves_its_alarm_and_keeps_count_of_its_tries(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Waking(Commits.Noon));
        await store.SettleDueAsync((await store.LeaseDueAsync(Commits.Noon))[0], LeaseDisposition.Later, Commits.Noon.AddMinutes(1));

        (await store.LeaseDueAsync(Commits.Noon.AddMinutes(1).AddTicks(-10))).MustBeEmpty();
        (await store.LeaseDueAsync(Commits.Noon.AddMinutes(1), "b")).Select(lease => (lease.WakeAt, lease.Attempts))
            .MustEqual((Commits.Noon.AddMinutes(1), 2));
    }

    [Case(LeaseDisposition.Done)]
    [Case(LeaseDisposition.Later)]
    [Case(LeaseDisposition.Dead)]
    public static async Task What_is_settled_in_one_tenant_stays_leased_in_another_one_under_the_same_id(
        StoreFixture fixture, LeaseDisposition settlement)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Waking(Commits.Noon), Commits.New(Commits.Key(1, "other")).Waking(Commits.Noon));
        IReadOnlyList<ComplaintLease> leases = await store.LeaseDueAsync(Commits.Noon);

        await store.SettleDueAsync(
            leases.Single(lease => lease.Key == Commits.Key(1)), settlement, Commits.Noon.AddDays(1));

        (await store.LeaseDueAsync(leases[0].Until)).Select(lease => (lease.Key, lease.WakeAt))
            .MustEqual((Commits.Key(1, "other"), Commits.Noon));
    }

    public static async Task Outcomes_of_several_complaints_in_one_call_are_all_settled(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync([.. Enumerable.Range(1, 4).Select(number => Commits.New(number).Waking(Commits.Noon.AddSeconds(number)))]);
        IReadOnlyList<ComplaintLease> leases = await store.LeaseDueAsync(Commits.Noon.AddMinutes(1));

        await store.Alarms.SettleDueAsync(
            [new(leases[0], LeaseDisposition.Done), new(leases[1], LeaseDisposition.Later, Commits.Noon.AddDays(1)),
                new(leases[2], LeaseDisposition.Dead, Reason: "Reason"), new(leases[3], LeaseDisposition.Done)], CancellationToken.None);

        (await store.ParkedAsync()).Select(parked => parked.Key).MustEqual(Commits.Key(3));
        (await store.LeaseDueAsync(Commits.Noon.AddDays(1))).Select(lease => lease.Key).MustEqual(Commits.Key(2));
    }
}
