using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

/// <summary>What comes of a message: deliveries, each by its channel to its endpoint.</summary>
internal static class DeliveryRules
{
    private static readonly ComplaintKey One = Commits.Key(1);

    public static async Task A_message_that_is_done_is_replaced_by_what_comes_of_it(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        OutgoingMessage mail = Commits.Delivery(One, "n1.mail", "mail", "person"), hook = Commits.Delivery(One, "n1.hook", "hook", "a");
        await store.SeedAsync(Commits.New(1).Sending("n1"));
        await SettleAsync(store, await HeadAsync(store), LeaseDisposition.Done, mail, hook, Internal("told"));

        (await store.LeaseMessagesAsync(Commits.Noon)).Select(lease => lease.Message.Id).MustEqual("told");
        MessageLease lease = (await store.LeaseMessagesAsync(Commits.Noon, channel: "mail")).Single();
        OutboxRules.MustBeAsCommitted(lease.Message, mail);
        OutboxRules.MustBeAsCommitted((await store.LeaseMessagesAsync(Commits.Noon, channel: "hook")).Single().Message, hook);
        (await store.LeaseMessagesAsync(Commits.Noon, channel: "other")).MustBeEmpty("nothing goes by this channel");
        (await store.LeaseMessagesAsync(lease.Until)).Select(again => again.Message.Id).MustEqual("told");
    }

    public static async Task Deliveries_are_due_from_their_own_instant_on(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Sending("n1"));
        OutgoingMessage later = Commits.Delivery(One, "d1", "mail", "a", Commits.Noon.AddHours(1));
        await SettleAsync(store, await HeadAsync(store), LeaseDisposition.Done, later);

        (await store.LeaseMessagesAsync(Commits.Noon.AddHours(1).AddTicks(-10), channel: "mail")).MustBeEmpty();
        (await store.BacklogAsync(Commits.Noon)).MustBe(new Backlog(null, 0));
        (await store.BacklogAsync(Commits.Noon.AddHours(2))).MustBe(new Backlog(Commits.Noon.AddHours(1), 0));
        (await store.LeaseMessagesAsync(Commits.Noon.AddHours(1), channel: "mail")).MustHaveCount(1);
    }

    public static async Task A_message_whose_lease_is_lost_leaves_nothing_behind(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Sending("n1"));
        MessageLease lost = await HeadAsync(store);
        MessageLease held = (await store.LeaseMessagesAsync(lost.Until, "b")).Single();

        await SettleAsync(store, lost, LeaseDisposition.Done, Commits.Delivery(One, "d1", "mail", "a"));
        (await store.LeaseMessagesAsync(held.Until, channel: "mail")).MustBeEmpty("another worker has the message");
        await SettleAsync(store, held, LeaseDisposition.Done, Commits.Delivery(One, "d1", "mail", "a"));
        (await store.LeaseMessagesAsync(held.Until, channel: "mail")).MustHaveCount(1);
        await SettleAsync(store, held, LeaseDisposition.Done, Commits.Delivery(One, "d2", "mail", "a"));
        (await store.LeaseMessagesAsync(held.Until.AddDays(1), channel: "mail")).Select(lease => lease.Message.Id).MustEqual("d1");
    }

    public static async Task What_comes_of_several_messages_at_once_comes_once(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(
            Commits.New(1).Sending("n1"), Commits.New(2).Sending("n2"), Commits.New(Commits.Key(1, "other")).Sending("n1"));
        IReadOnlyList<MessageLease> leases = await store.LeaseMessagesAsync(Commits.Noon);
        OutgoingMessage digest = Commits.Delivery(One, "digest", "mail", "a");

        await store.Outbox.SettleAsync(
            [.. leases.Select(lease => new MessageOutcome(lease, LeaseDisposition.Done)
            {
                Successors = [digest with { Key = digest.Key with { Tenant = lease.Message.Key.Tenant } }],
            })],
            CancellationToken.None);

        (await store.LeaseMessagesAsync(Commits.Noon, channel: "mail")).Select(lease => (lease.Message.Key, lease.Message.Id))
            .MustEqual((One, "digest"), (Commits.Key(1, "other"), "digest"));
        (await store.LeaseMessagesAsync(leases[0].Until)).MustBeEmpty();
    }

    public static async Task Deliveries_of_a_complaint_to_one_endpoint_leave_one_after_another_and_no_other_waits(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Sending("n1"), Commits.New(2).Sending("n2"));
        IReadOnlyList<MessageLease> notices = await store.LeaseMessagesAsync(Commits.Noon);
        await SettleAsync(
            store, notices[0], LeaseDisposition.Done, Commits.Delivery(One, "a1", "hook", "a"), Commits.Delivery(One, "a2", "hook", "a"),
            Commits.Delivery(One, "b1", "hook", "b"), Commits.Delivery(One, "m1", "mail", "a"));
        await SettleAsync(
            store, notices[1], LeaseDisposition.Done, Commits.Delivery(Commits.Key(2), "c1", "hook", "a"),
            Commits.Delivery(One, "a3", "hook", "a"));

        IReadOnlyList<MessageLease> heads = await store.LeaseMessagesAsync(Commits.Noon, channel: "hook");
        heads.Select(lease => lease.Message.Id).MustEqual("a1", "b1", "c1");
        (await store.LeaseMessagesAsync(Commits.Noon, channel: "mail")).Select(lease => lease.Message.Id).MustEqual("m1");
        await store.SettleMessageAsync(heads[0], LeaseDisposition.Later, Commits.Noon.AddDays(1));
        await store.SettleMessageAsync(heads[1], LeaseDisposition.Done);
        (await store.LeaseMessagesAsync(Commits.Noon, channel: "hook")).MustBeEmpty("the first one of the lane is put off");
        MessageLease again = (await store.LeaseMessagesAsync(Commits.Noon.AddDays(1), "b", channel: "hook"))
            .Single(lease => lease.Message.Id is "a1");
        await store.SettleMessageAsync(again, LeaseDisposition.Done);
        (await store.LeaseMessagesAsync(Commits.Noon.AddDays(1), "b", channel: "hook")).Select(lease => lease.Message.Id).MustEqual("a2");
    }

    public static async Task A_dead_delivery_lets_the_next_one_go_and_leaves_alone_when_it_is_sent_again(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Sending("n1"));
        await SettleAsync(
            store, await HeadAsync(store), LeaseDisposition.Done,
            [.. Enumerable.Range(1, 3).Select(number => Commits.Delivery(One, FormattableString.Invariant($"a{number}"), "mail", "a"))]);
        MessageLease first = (await store.LeaseMessagesAsync(Commits.Noon, channel: "mail")).Single();
        await SettleAsync(store, first, LeaseDisposition.Dead, Internal("undeliverable"));

        (await store.LeaseMessagesAsync(Commits.Noon)).Select(lease => lease.Message.Id).MustEqual("undeliverable");
        (await store.DeadLettersAsync()).Select(dead => (dead.Message.Id, dead.Message.Channel, dead.Message.Endpoint))
            .MustEqual(("a1", "mail", "a"));
        MessageLease second = (await store.LeaseMessagesAsync(Commits.Noon, channel: "mail")).Single();
        second.Message.Id.MustBe("a2");
        (await store.Outbox.ResendAsync(ComplaintKey.DefaultTenant, ["a1"], Commits.Noon, CancellationToken.None)).MustBe(1);
        MessageLease resent = (await store.LeaseMessagesAsync(Commits.Noon, channel: "mail")).Single();
        (resent.Message.Id, resent.Attempts).MustBe(("a1", 1));
        await store.SettleMessageAsync(second, LeaseDisposition.Done);
        (await store.LeaseMessagesAsync(Commits.Noon, channel: "mail")).Select(lease => lease.Message.Id)
            .MustEqual(["a3"], "it does not wait for the one that was sent again");
        await store.SettleMessageAsync(resent, LeaseDisposition.Done);
        (await store.LeaseMessagesAsync(Commits.Noon, channel: "mail")).MustBeEmpty();
    }

    public static async Task Events_of_a_complaint_keep_their_order_and_do_not_wait_for_its_integration_messages(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(
            Commits.New(1).Sending("i1", MessageKind.Integration).Sending("e1", MessageKind.Event).Sending("e2", MessageKind.Event),
            Commits.New(2).Sending("e3", MessageKind.Event));
        IReadOnlyList<MessageLease> heads = await store.LeaseMessagesAsync(Commits.Noon);
        heads.Select(lease => lease.Message.Id).MustEqual("i1", "e1", "e3");
        await store.SettleMessageAsync(heads[0], LeaseDisposition.Dead, Commits.Noon);
        await SettleAsync(store, heads[1], LeaseDisposition.Done, Commits.Delivery(One, "e1.bus", "bus", ""));
        (await store.LeaseMessagesAsync(Commits.Noon)).Select(lease => lease.Message.Id).MustEqual("e2");
    }

    public static async Task A_dead_event_holds_up_the_later_ones_of_its_channel_until_it_is_sent_again(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Sending("e1", MessageKind.Event).Sending("e2", MessageKind.Event));
        await SettleAsync(
            store, await HeadAsync(store), LeaseDisposition.Done, Commits.Event(One, "e1.bus", "bus"), Commits.Event(One, "e1.hook", "hook"),
            Commits.Delivery(One, "n1", "bus", ""));
        await SettleAsync(
            store, await HeadAsync(store), LeaseDisposition.Done, Commits.Event(One, "e2.bus", "bus"), Commits.Event(One, "e2.hook", "hook"));
        IReadOnlyList<MessageLease> heads = await store.LeaseMessagesAsync(Commits.Noon, channel: "bus");
        heads.Select(lease => lease.Message.Id).MustEqual(["e1.bus", "n1"], "a delivery does not wait for an event");
        await store.SettleMessageAsync(heads[0], LeaseDisposition.Dead, Commits.Noon);
        (await store.LeaseMessagesAsync(Commits.Noon, channel: "bus")).MustBeEmpty("the first event of the channel is dead");
        (await store.LeaseMessagesAsync(Commits.Noon, channel: "hook")).Select(lease => lease.Message.Id)
            .MustEqual(["e1.hook"], "each channel has its own lane");

        OutboxRules.MustBeAsCommitted((await store.DeadLettersAsync()).Single().Message, Commits.Event(One, "e1.bus", "bus"));
        (await store.Outbox.ResendAsync(ComplaintKey.DefaultTenant, ["e1.bus"], Commits.Noon, CancellationToken.None)).MustBe(1);
        MessageLease again = (await store.LeaseMessagesAsync(Commits.Noon, channel: "bus")).Single();
        again.Message.Id.MustBe("e1.bus");
        await store.SettleMessageAsync(again, LeaseDisposition.Done);
        (await store.LeaseMessagesAsync(Commits.Noon, channel: "bus")).Select(lease => lease.Message.Id).MustEqual("e2.bus");
    }

    [Case("a delivery in a commit")]
    [Case("a channel in a commit")]
    [Case("an endpoint in a commit")]
    public static async Task A_commit_has_no_deliveries(StoreFixture fixture, string what)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        OutgoingMessage message = Commits.Delivery(One, "d1", what is "an endpoint in a commit" ? "" : "mail", "");
        if (what is not "a delivery in a commit")
            message = message with { Kind = MessageKind.Internal, Endpoint = what is "an endpoint in a commit" ? "a" : "" };
        await ConformanceAssert.ThrowAsync<ArgumentException>(
            () => store.CommitAsync(Commits.New(1) with { Messages = [message] }).AsTask());
        (await store.Complaints.FindAsync(One, CancellationToken.None)).MustBe(null);
    }

    [Case("another tenant")]
    [Case("no channel")]
    [Case("an event without a channel")]
    [Case("an internal message with a channel")]
    [Case("a notice")]
    [Case("tried again")]
    public static async Task What_cannot_come_of_a_message_is_refused_and_nothing_is_settled(StoreFixture fixture, string what)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Sending("n1"));
        MessageLease lease = await HeadAsync(store);
        OutgoingMessage sound = Commits.Delivery(One, "d1", "mail", "a");
        OutgoingMessage bad = what switch
        {
            "another tenant" => sound with { Key = Commits.Key(1, "other") },
            "no channel" => sound with { Channel = "" },
            "an event without a channel" => sound with { Kind = MessageKind.Event, Channel = "", Endpoint = "" },
            "an internal message with a channel" => sound with { Kind = MessageKind.Internal },
            "a notice" => sound with { Kind = MessageKind.Notice, Channel = "", Endpoint = "" },
            _ => sound,
        };
        LeaseDisposition settlement = what is "tried again" ? LeaseDisposition.Later : LeaseDisposition.Done;
        await ConformanceAssert.ThrowAsync<ArgumentException>(() => SettleAsync(store, lease, settlement, bad));
        (await store.LeaseMessagesAsync(lease.Until)).Select(again => again.Message.Id).MustEqual("n1");
    }

    private static async Task<MessageLease> HeadAsync(StoreUnderTest store) => (await store.LeaseMessagesAsync(Commits.Noon)).Single();

    private static Task SettleAsync(
        StoreUnderTest store, MessageLease lease, LeaseDisposition settlement, params OutgoingMessage[] successors) =>
        store.Outbox.SettleAsync(
            [new MessageOutcome(lease, settlement, Commits.Noon, "Reason") { Successors = successors }], CancellationToken.None).AsTask();

    private static OutgoingMessage Internal(string id) => new(One, id, MessageKind.Internal, "Topic", Commits.Noon, "{}"u8.ToArray());
}
