using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class DeadLetterRules
{
    public static async Task Dead_letters_are_listed_by_tenant_with_when_why_and_after_how_many_tries(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit commit = Commits.New(1).Sending("x", MessageKind.Integration).Sending("y", MessageKind.Internal);
        await store.SeedAsync(commit, Commits.New(Commits.Key(2, "other")).Sending("z"));
        await store.LeaseMessagesAsync(Commits.Noon.AddMinutes(-10));
        foreach (MessageLease lease in await store.LeaseMessagesAsync(Commits.Noon))
            await store.SettleMessageAsync(
                lease, LeaseDisposition.Dead, Commits.Noon.AddMinutes(lease.Message.Id is "x" ? 2 : 1), "Refused");

        IReadOnlyList<DeadLetter> letters = await store.DeadLettersAsync();
        letters.Select(dead => (dead.Message.Id, dead.DiedAt, dead.Attempts, dead.Reason))
            .MustEqual(("y", Commits.Noon.AddMinutes(1), 2, "Refused"), ("x", Commits.Noon.AddMinutes(2), 2, "Refused"));
        OutboxRules.MustBeAsCommitted(letters[0].Message, commit.Messages[1]);
        OutboxRules.MustBeAsCommitted(letters[1].Message, commit.Messages[0]);
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
        await store.SeedAsync(Commits.New(1).Sending("dead").Sending("alive"), Commits.New(Commits.Key(2, "other")).Sending("dead"));
        IReadOnlyList<MessageLease> leases = await store.LeaseMessagesAsync(Commits.Noon);
        foreach (MessageLease lease in leases.Where(lease => lease.Message.Id is not "alive"))
            await store.SettleMessageAsync(lease, LeaseDisposition.Dead, Commits.Noon);

        (await store.Outbox.ResendAsync(
            ComplaintKey.DefaultTenant, ["dead", "dead", "alive", "unknown"], Commits.Noon.AddMinutes(1),
            CancellationToken.None)).MustBe(1);
        (await store.DeadLettersAsync()).MustBeEmpty();
        (await store.DeadLettersAsync("other")).MustHaveCount(1);
        (await store.LeaseMessagesAsync(Commits.Noon)).MustBeEmpty("it is due at the instant that was named");
        (await store.LeaseMessagesAsync(Commits.Noon.AddMinutes(1))).Select(lease => (lease.Message.Id, lease.Attempts))
            .MustEqual(("dead", 1));
    }

    [Case("waits")]
    [Case("leased")]
    [Case("put off")]
    [Case("dead")]
    public static async Task The_id_of_a_message_is_taken_until_the_message_has_left(StoreFixture fixture, string what)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1).Sending("m1");
        await store.SeedAsync(first);
        MessageLease? lease = what is "waits" ? null : (await store.LeaseMessagesAsync(Commits.Noon)).Single();
        if (what is "put off" or "dead")
            await store.SettleMessageAsync(
                lease!, what is "dead" ? LeaseDisposition.Dead : LeaseDisposition.Later, Commits.Noon.AddMinutes(1));

        foreach (ComplaintCommit next in new[] { first.Next().Sending("m1"), Commits.New(2).Sending("m1") })
            await ConformanceAssert.ThrowAsync<ArgumentException>(() => store.CommitAsync(next).AsTask(), "its id belongs to another one");
    }
}
