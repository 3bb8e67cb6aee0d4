using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class BacklogRules
{
    public static async Task The_oldest_alarm_that_is_due_counts_until_a_commit_or_a_settlement_moves_it_also_while_it_is_leased(
        StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        (await store.DueBacklogAsync(Commits.Noon)).MustBe(new Backlog(null, 0));
        ComplaintCommit oldest = Commits.New(1).Waking(Commits.Noon);
        await store.SeedAsync(oldest, Commits.New(Commits.Key(2, "other")).Waking(Commits.Noon.AddMinutes(1)), Commits.New(3));
        (await store.DueBacklogAsync(Commits.Noon.AddTicks(-10))).MustBe(new Backlog(null, 0), "it is not due yet");
        (await store.DueBacklogAsync(Commits.Noon)).MustBe(new Backlog(Commits.Noon, 0));

        await store.LeaseDueAsync(Commits.Noon, max: 1);
        (await store.DueBacklogAsync(Commits.Noon.AddHours(1))).MustBe(new Backlog(Commits.Noon, 0), "leased work is not done yet");
        await store.SeedAsync(oldest.Next().Waking(Commits.Noon.AddDays(1)));
        (await store.DueBacklogAsync(Commits.Noon.AddHours(1))).MustBe(new Backlog(Commits.Noon.AddMinutes(1), 0));
        await store.SettleDueAsync((await store.LeaseDueAsync(Commits.Noon.AddHours(1))).Single(), LeaseDisposition.Done);
        (await store.DueBacklogAsync(Commits.Noon.AddHours(1))).MustBe(new Backlog(null, 0));
    }

    public static async Task Parked_complaints_of_all_tenants_are_counted_and_are_not_due(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(
            Commits.New(1).Waking(Commits.Noon), Commits.New(Commits.Key(2, "other")).Waking(Commits.Noon), Commits.New(3)
                .Waking(Commits.Noon.AddMinutes(1)));
        foreach (ComplaintLease lease in await store.LeaseDueAsync(Commits.Noon))
            await store.SettleDueAsync(lease, LeaseDisposition.Dead);

        (await store.DueBacklogAsync(Commits.Noon.AddHours(1))).MustBe(new Backlog(Commits.Noon.AddMinutes(1), 2));
        await store.Alarms.ResumeAsync([Commits.Key(1)], CancellationToken.None);
        (await store.DueBacklogAsync(Commits.Noon.AddHours(1))).MustBe(new Backlog(Commits.Noon, 1));
    }

    public static async Task The_oldest_message_that_is_due_counts_until_it_is_delivered_or_put_off_and_those_behind_it_do_not(
        StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(
            Commits.New(1).Sending("head", MessageKind.Integration, TimeSpan.FromMinutes(9))
                .Sending("behind", MessageKind.Integration, TimeSpan.FromMinutes(1)),
            Commits.New(Commits.Key(2, "other")).Sending("late", after: TimeSpan.FromMinutes(10)));
        (await store.BacklogAsync(Commits.Start.AddMinutes(8))).MustBe(new Backlog(null, 0), "only the one behind would be due");
        (await store.BacklogAsync(Commits.Noon)).MustBe(new Backlog(Commits.Start.AddMinutes(9), 0));

        IReadOnlyList<MessageLease> leases = await store.LeaseMessagesAsync(Commits.Noon);
        (await store.BacklogAsync(Commits.Noon)).MustBe(new Backlog(Commits.Start.AddMinutes(9), 0), "leased work is not done yet");
        await store.SettleMessageAsync(leases[0], LeaseDisposition.Later, Commits.Noon.AddHours(1));
        (await store.BacklogAsync(Commits.Noon)).MustBe(new Backlog(Commits.Start.AddMinutes(10), 0));
        await store.SettleMessageAsync(leases[1], LeaseDisposition.Done);
        (await store.BacklogAsync(Commits.Noon)).MustBe(new Backlog(null, 0));
        (await store.BacklogAsync(Commits.Noon.AddHours(1))).MustBe(new Backlog(Commits.Noon.AddHours(1), 0));
    }

    public static async Task Dead_letters_of_all_tenants_are_counted_and_are_not_due(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Sending("x"), Commits.New(Commits.Key(2, "other")).Sending("y"));
        foreach (MessageLease lease in await store.LeaseMessagesAsync(Commits.Noon))
            await store.SettleMessageAsync(lease, LeaseDisposition.Dead, Commits.Noon);

        (await store.BacklogAsync(Commits.Noon)).MustBe(new Backlog(null, 2));
        await store.Outbox.ResendAsync("other", ["y"], Commits.Noon, CancellationToken.None);
        (await store.BacklogAsync(Commits.Noon)).MustBe(new Backlog(Commits.Noon, 1));
    }
}
