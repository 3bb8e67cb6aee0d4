using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class OutboxRules
{
    public static async Task Messages_leave_only_once_they_are_due_in_the_order_in_which_they_fall_due(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit other = Commits.New(Commits.Key(2, "other")).Sending("early", MessageKind.Internal);
        await store.SeedAsync(
            Commits.New(1).Sending("late", after: TimeSpan.FromHours(4)).Sending("n1", after: TimeSpan.FromHours(1))
                .Sending("n2", after: TimeSpan.FromHours(1)), other);

        IReadOnlyList<MessageLease> due = await store.LeaseMessagesAsync(Commits.Noon);

        due.Select(lease => lease.Message.Id).MustEqual("early", "n1", "n2");
        (due[0] with
        {
            Message = due[0].Message with { Payload = other.Messages[0].Payload },
        }).MustBe(new MessageLease(other.Messages[0], "a", Commits.Noon + Commits.LeaseTime, 1));
        due[0].Message.Payload.Text().MustBe("early");
        (await store.LeaseMessagesAsync(Commits.Noon.AddHours(1), "b")).Select(lease => lease.Message.Id).MustContain("late");
    }

    public static async Task A_leased_message_is_given_to_nobody_until_its_lease_ends_and_only_its_holder_settles_it(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Sending("m1"));
        MessageLease first = (await store.LeaseMessagesAsync(Commits.Noon))[0];
        (await store.LeaseMessagesAsync(first.Until.AddTicks(-10), "b")).MustBeEmpty();
        MessageLease second = (await store.LeaseMessagesAsync(first.Until, "b")).Single();
        second.Attempts.MustBe(2);

        await store.SettleMessageAsync(first, LeaseDisposition.Done);
        await store.SettleMessageAsync(second with { Holder = "c" }, LeaseDisposition.Done);
        await store.SettleMessageAsync(second with { Until = first.Until, Attempts = 1 }, LeaseDisposition.Done);
        (await store.LeaseMessagesAsync(second.Until)).MustHaveCount(1, "none of them is the lease that holds");
    }

    public static async Task A_delivered_message_is_gone_and_one_that_is_put_off_comes_again_under_its_id(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Sending("done").Sending("again"));
        IReadOnlyList<MessageLease> leases = await store.LeaseMessagesAsync(Commits.Noon);
        await store.SettleMessageAsync(leases[0], LeaseDisposition.Done);
        await store.SettleMessageAsync(leases[1], LeaseDisposition.Later, Commits.Noon.AddHours(1));

        (await store.LeaseMessagesAsync(Commits.Noon.AddHours(1).AddTicks(-10))).MustBeEmpty();
        (await store.LeaseMessagesAsync(Commits.Noon.AddHours(1))).Select(lease => (lease.Message.Id, lease.Attempts))
            .MustEqual(("again", 2));
    }

    public static async Task A_message_that_is_given_back_has_not_been_tried(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Sending("m1"));
        await store.SettleMessageAsync(
            (await store.LeaseMessagesAsync(Commits.Noon)).Single(), LeaseDisposition.Returned, Commits.Noon.AddMinutes(1));

        (await store.LeaseMessagesAsync(Commits.Noon)).MustBeEmpty("it is due at the instant that was named");
        MessageLease lease = (await store.LeaseMessagesAsync(Commits.Noon.AddMinutes(1))).Single();
        (lease.Message.Id, lease.Attempts).MustBe(("m1", 1));
        await ConformanceAssert.ThrowAsync<ArgumentException>(
            () => store.SettleMessageAsync(lease, LeaseDisposition.Returned).AsTask(), "it needs the instant");
    }

    public static async Task A_message_that_is_tried_again_is_the_one_that_was_committed(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit commit = Commits.New(1).Sending("m1", MessageKind.Internal);
        await store.SeedAsync(commit);

        MessageLease first = (await store.LeaseMessagesAsync(Commits.Noon)).Single();
        await store.SettleMessageAsync(first, LeaseDisposition.Later, Commits.Noon.AddMinutes(1));
        MessageLease second = (await store.LeaseMessagesAsync(Commits.Noon.AddMinutes(1))).Single();
        MessageLease third = (await store.LeaseMessagesAsync(second.Until)).Single();
        await store.SettleMessageAsync(third, LeaseDisposition.Dead, Commits.Noon.AddHours(1));
        await store.Outbox.ResendAsync(ComplaintKey.DefaultTenant, ["m1"], Commits.Noon.AddHours(2), CancellationToken.None);
        MessageLease fourth = (await store.LeaseMessagesAsync(Commits.Noon.AddHours(2))).Single();

        foreach (MessageLease lease in new[] { first, second, third, fourth })
            MustBeAsCommitted(lease.Message, commit.Messages[0]);
    }

    public static async Task Messages_of_two_tenants_are_apart_even_under_one_id(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintKey here = Commits.Key(1), there = Commits.Key(1, "other");
        await store.SeedAsync(
            [.. new[] { here, there }.Select(key => Commits.New(key).Sending("i1", MessageKind.Integration).Sending("n1"))]);
        IReadOnlyList<MessageLease> leases = await store.LeaseMessagesAsync(Commits.Noon);
        leases.Select(lease => (lease.Message.Key, lease.Message.Id)).MustEqual((here, "i1"), (here, "n1"), (there, "i1"), (there, "n1"));

        foreach (MessageLease lease in leases.Where(lease => lease.Message.Key == here))
            await store.SettleMessageAsync(lease, LeaseDisposition.Done);

        (await store.LeaseMessagesAsync(leases[0].Until)).Select(lease => (lease.Message.Key, lease.Message.Id))
            .MustEqual((there, "i1"), (there, "n1"));
    }

    public static async Task Of_the_integration_messages_of_a_complaint_only_the_oldest_is_given_out(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1).Sending("a1", MessageKind.Integration).Sending("a2", MessageKind.Integration)
            .Sending("notice");
        await store.SeedAsync(
            first, first.Next().Sending("a3", MessageKind.Integration), Commits.New(2).Sending("b1", MessageKind.Integration));

        IReadOnlyList<MessageLease> heads = await store.LeaseMessagesAsync(Commits.Noon);
        heads.Select(lease => lease.Message.Id).MustEqual("a1", "notice", "b1");
        (await store.LeaseMessagesAsync(Commits.Noon, "b")).MustBeEmpty("a leased head keeps its lane");

        await store.SettleMessageAsync(heads[0], LeaseDisposition.Done);
        MessageLease second = (await store.LeaseMessagesAsync(Commits.Noon)).Single();
        second.Message.Id.MustBe("a2");
        await store.SettleMessageAsync(second, LeaseDisposition.Later, Commits.Noon.AddMinutes(1));
        (await store.LeaseMessagesAsync(Commits.Noon)).MustBeEmpty("a head that is put off delays its lane");
        await store.SettleMessageAsync((await store.LeaseMessagesAsync(Commits.Noon.AddMinutes(1))).Single(), LeaseDisposition.Done);
        (await store.LeaseMessagesAsync(Commits.Noon.AddMinutes(1))).Select(lease => lease.Message.Id).MustEqual("a3");
    }

    public static async Task A_dead_head_blocks_its_own_lane_until_it_was_sent_again(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(
            Commits.New(1).Sending("a1", MessageKind.Integration).Sending("a2", MessageKind.Integration),
            Commits.New(2).Sending("b1", MessageKind.Integration).Sending("b2", MessageKind.Integration));
        IReadOnlyList<MessageLease> heads = await store.LeaseMessagesAsync(Commits.Noon);
        await store.SettleMessageAsync(heads[0], LeaseDisposition.Dead, Commits.Noon, "HttpRequestException");
        await store.SettleMessageAsync(heads[1], LeaseDisposition.Done);
        (await store.LeaseMessagesAsync(Commits.Noon.AddDays(1))).Select(lease => lease.Message.Id).MustEqual("b2");

        (await store.Outbox.ResendAsync(ComplaintKey.DefaultTenant, ["a1"], Commits.Noon.AddDays(2), CancellationToken.None)).MustBe(1);
        MessageLease again = (await store.LeaseMessagesAsync(Commits.Noon.AddDays(2))).Single(lease => lease.Message.Id is "a1");
        await store.SettleMessageAsync(again, LeaseDisposition.Done);
        (await store.LeaseMessagesAsync(Commits.Noon.AddDays(2))).Select(lease => lease.Message.Id).MustEqual("a2");
    }

    public static async Task All_messages_of_a_commit_leave_and_outcomes_of_several_in_one_call_are_all_settled(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        string[] ids = [.. Enumerable.Range(10, 20).Select(number => $"m{number}")];
        await store.SeedAsync(
            ids.Aggregate(
                Commits.New(1), (commit, id) => commit.Sending(id, id is "m10" or "m11" ? MessageKind.Integration : MessageKind.Notice)));
        IReadOnlyList<MessageLease> leases = await store.LeaseMessagesAsync(Commits.Noon);
        leases.Select(lease => lease.Message.Id).MustEqual(ids.Where(id => id is not "m11"));

        await store.Outbox.SettleAsync(
            [.. leases.Select(
                lease => new MessageOutcome(
                    lease, lease.Message.Id switch { "m12" =>
                        LeaseDisposition.Later, "m13" => LeaseDisposition.Dead, _ => LeaseDisposition.Done }, Commits.Noon.AddDays(1),
                        "Reason"))], CancellationToken.None);

        (await store.LeaseMessagesAsync(Commits.Noon)).Select(lease => lease.Message.Id).MustEqual(["m11"], "the next one of its lane");
        (await store.LeaseMessagesAsync(Commits.Noon.AddDays(1), "b")).Select(lease => lease.Message.Id).MustEqual("m11", "m12");
        (await store.DeadLettersAsync()).Select(dead => dead.Message.Id).MustEqual("m13");
    }

    internal static void MustBeAsCommitted(OutgoingMessage found, OutgoingMessage committed)
    {
        (found with { Payload = committed.Payload }).MustBe(committed);
        found.Payload.Text().MustBe(committed.Payload.Text());
    }
}
