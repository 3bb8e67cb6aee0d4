using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class DeadLetterRules
{
    public static async Task Dead_letters_are_listed_by_tenant_with_when_why_and_after_how_many_tries(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Sending("x").Sending("y"), Commits.New(Commits.Key(2, "other")).Sending("z"));
        await store.LeaseMessagesAsync(Commits.Noon.AddMinutes(-10));
        foreach (MessageLease lease in await store.LeaseMessagesAsync(Commits.Noon))
            await store.SettleMessageAsync(
                lease, LeaseDisposition.Dead, Commits.Noon.AddMinutes(lease.Message.Id is "x" ? 2 : 1), "Refused");

        IReadOnlyList<DeadLetter> letters = await store.DeadLettersAsync();
        letters.Select(dead => (dead.Message.Id, dead.DiedAt, dead.Attempts, dead.Reason))
            .MustEqual(("y", Commits.Noon.AddMinutes(1), 2, "Refused"), ("x", Commits.Noon.AddMinutes(2), 2, "Refused"));
        letters.Select(dead => (dead.Message.Key, dead.Message.Payload.Text())).MustEqual((Commits.Key(1), "y"), (Commits.Key(1), "x"));
        (await store.Outbox.GetDeadLettersAsync("other", 1, CancellationToken.None)).Select(dead => dead.Message.Id).MustEqual("z");
        (await store.Outbox.GetDeadLettersAsync(ComplaintKey.DefaultTenant, 1, CancellationToken.None)).Select(dead => dead.Message.Id)
            .MustEqual("y");
        (await store.LeaseMessagesAsync(Commits.Noon.AddYears(1))).MustBeEmpty();
        await ConformanceAssert.ThrowAsync<ArgumentException>(
            () => store.Outbox.GetDeadLettersAsync(ComplaintKey.DefaultTenant, 0, CancellationToken.None).AsTask());
    }

    public static async Task Only_dead_letters_of_the_tenant_are_sent_again_and_their_tries_start_over(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Sending("dead").Sending("alive"), Commits.New(Commits.Key(2, "other")).Sending("foreign"));
        IReadOnlyList<MessageLease> leases = await store.LeaseMessagesAsync(Commits.Noon);
        foreach (MessageLease lease in leases.Where(lease => lease.Message.Id is not "alive"))
            await store.SettleMessageAsync(lease, LeaseDisposition.Dead, Commits.Noon);

        (await store.Outbox.ResendAsync(
            ComplaintKey.DefaultTenant, ["dead", "dead", "alive", "foreign", "unknown"], Commits.Noon.AddMinutes(1),
            CancellationToken.None)).MustBe(1);
        (await store.DeadLettersAsync()).MustBeEmpty();
        (await store.DeadLettersAsync("other")).MustHaveCount(1);
        (await store.LeaseMessagesAsync(Commits.Noon)).MustBeEmpty("it is due at the instant that was named");
        (await store.LeaseMessagesAsync(Commits.Noon.AddMinutes(1))).Select(lease => (lease.Message.Id, lease.Attempts))
            .MustEqual(("dead", 1));
    }
}
