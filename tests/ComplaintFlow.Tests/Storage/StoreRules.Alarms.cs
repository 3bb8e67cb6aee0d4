using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage;

public abstract partial class StoreRules
{
    [Fact]
    public async Task Due_complaints_of_any_tenant_are_leased_earliest_alarm_first_and_never_more_than_asked()
    {
        StoreRoles store = await OpenAsync();
        await store.SeedAsync(
            Commits.New(1).Waking(Noon.AddMinutes(2)), Commits.New(Commits.Key(2, "other")).Waking(Noon), Commits.New(3).Waking(Noon.AddMinutes(1)),
            Commits.New(4).Waking(Noon.AddHours(1)), Commits.New(5));

        IReadOnlyList<ComplaintLease> two = await store.LeaseDueAsync(Noon.AddMinutes(2), max: 2);

        two.Should().Equal(
            new ComplaintLease(Commits.Key(2, "other"), Noon, "a", Noon.AddMinutes(7), 1),
            new ComplaintLease(Commits.Key(3), Noon.AddMinutes(1), "a", Noon.AddMinutes(7), 1));
        (await store.LeaseDueAsync(Noon.AddMinutes(2))).Select(lease => lease.Key).Should().Equal(Commits.Key(1));
    }

    [Fact]
    public async Task A_leased_complaint_is_given_to_nobody_until_its_lease_ends()
    {
        StoreRoles store = await OpenAsync();
        await store.SeedAsync(Commits.New(1).Waking(Noon));
        ComplaintLease lease = (await store.LeaseDueAsync(Noon))[0];

        (await store.LeaseDueAsync(lease.Until.AddTicks(-10), "b")).Should().BeEmpty();
        (await store.LeaseDueAsync(lease.Until.AddTicks(-10), "a")).Should().BeEmpty("not to its holder either");
        (await store.LeaseDueAsync(lease.Until, "b")).Should().Equal(new ComplaintLease(lease.Key, Noon, "b", lease.Until + Commits.LeaseTime, 2));
    }

    [Fact]
    public async Task A_worker_whose_clock_is_ahead_does_not_end_a_lease_for_those_whose_clocks_are_not()
    {
        StoreRoles store = await OpenAsync();
        await store.SeedAsync(Commits.New(1).Waking(Noon), Commits.New(2).Waking(Noon.AddMinutes(1)));
        (await store.LeaseDueAsync(Noon.AddMinutes(1), "a")).Should().HaveCount(2);

        (await store.LeaseDueAsync(Noon.AddMinutes(6), "ahead", max: 1)).Select(lease => lease.Key).Should().Equal(Commits.Key(1));
        (await store.LeaseDueAsync(Noon.AddMinutes(2), "b")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_commit_replaces_the_alarm_frees_the_lease_and_counts_tries_anew()
    {
        StoreRoles store = await OpenAsync();
        ComplaintCommit first = Commits.New(1).Waking(Noon), second = first.Next().Waking(Noon.AddMinutes(1));
        await store.SeedAsync(first);
        await store.LeaseDueAsync(Noon);
        await store.SeedAsync(second);

        (await store.LeaseDueAsync(Noon, "b")).Should().BeEmpty();
        (await store.LeaseDueAsync(Noon.AddMinutes(1), "b")).Select(lease => (lease.WakeAt, lease.Tries)).Should().Equal((Noon.AddMinutes(1), 1));
        await store.SeedAsync(second.Next());
        (await store.LeaseDueAsync(Noon.AddDays(9))).Should().BeEmpty("the last commit set no alarm");
    }

    [Theory]
    [InlineData(Settlement.Done)]
    [InlineData(Settlement.Later)]
    [InlineData(Settlement.Dead)]
    public async Task A_settlement_after_a_commit_or_after_the_lease_passed_on_does_nothing(Settlement settlement)
    {
        StoreRoles store = await OpenAsync();
        ComplaintCommit moved = Commits.New(1).Waking(Noon);
        await store.SeedAsync(moved, Commits.New(2).Waking(Noon));
        IReadOnlyList<ComplaintLease> old = await store.LeaseDueAsync(Noon);
        await store.SeedAsync(moved.Next().Waking(Noon.AddMinutes(1)));
        ComplaintLease passedOn = (await store.LeaseDueAsync(old[0].Until, "b", max: 1)).Single(lease => lease.Key == Commits.Key(2));

        foreach (ComplaintLease lease in old)
            await store.SettleDueAsync(lease, settlement, Noon.AddDays(1));

        (await store.LeaseDueAsync(passedOn.Until)).Select(lease => (lease.Key, lease.WakeAt)).Should()
            .Equal((Commits.Key(2), Noon), (Commits.Key(1), Noon.AddMinutes(1)));
    }

    [Fact]
    public async Task What_is_done_has_no_alarm_any_more_and_a_lease_that_nobody_took_over_can_be_settled_late()
    {
        StoreRoles store = await OpenAsync();
        await store.SeedAsync(Commits.New(1).Waking(Noon), Commits.New(2).Waking(Noon));
        IReadOnlyList<ComplaintLease> leases = await store.LeaseDueAsync(Noon);
        await store.SettleDueAsync(leases[0], Settlement.Done);
        (await store.LeaseDueAsync(leases[1].Until, "b", max: 1)).Select(lease => lease.Key).Should().Equal(leases[1].Key);

        await store.SettleDueAsync(leases[1], Settlement.Done);
        (await store.LeaseDueAsync(Noon.AddDays(1))).Select(lease => lease.Key).Should().Equal([leases[1].Key], "it had passed on");
    }

    [Fact]
    public async Task What_is_put_off_moves_its_alarm_and_keeps_count_of_its_tries()
    {
        StoreRoles store = await OpenAsync();
        await store.SeedAsync(Commits.New(1).Waking(Noon));
        await store.SettleDueAsync((await store.LeaseDueAsync(Noon))[0], Settlement.Later, Noon.AddMinutes(1));

        (await store.LeaseDueAsync(Noon.AddMinutes(1).AddTicks(-10))).Should().BeEmpty();
        (await store.LeaseDueAsync(Noon.AddMinutes(1), "b")).Select(lease => (lease.WakeAt, lease.Tries)).Should().Equal((Noon.AddMinutes(1), 2));
    }

    [Fact]
    public async Task A_parked_complaint_is_not_leased_until_a_commit_sets_its_alarm_again()
    {
        StoreRoles store = await OpenAsync();
        ComplaintCommit first = Commits.New(1).Waking(Noon);
        await store.SeedAsync(first);
        await store.SettleDueAsync((await store.LeaseDueAsync(Noon))[0], Settlement.Dead, reason: "InvalidOperationException");

        (await store.LeaseDueAsync(Noon.AddYears(1))).Should().BeEmpty();
        await store.SeedAsync(first.Next().Waking(Noon.AddDays(1)));
        (await store.LeaseDueAsync(Noon.AddDays(1))).Should().HaveCount(1);
    }
}
