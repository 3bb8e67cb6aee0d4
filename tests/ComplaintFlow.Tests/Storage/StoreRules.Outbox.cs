using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage;

public abstract partial class StoreRules
{
    [Fact]
    public async Task Messages_leave_only_once_they_are_due_in_the_order_in_which_they_fall_due()
    {
        StoreRoles store = await OpenAsync();
        ComplaintCommit other = Commits.New(Commits.Key(2, "other")).Sending("early", MessageKind.Internal);
        await store.SeedAsync(Commits.New(1).Sending("late", after: TimeSpan.FromHours(4)).Sending("n1", after: TimeSpan.FromHours(1)).Sending("n2", after: TimeSpan.FromHours(1)), other);

        IReadOnlyList<MessageLease> due = await store.LeaseMessagesAsync(Noon);

        due.Select(lease => lease.Message.Id).Should().Equal("early", "n1", "n2");
        due[0].Should().Be(new MessageLease(other.Messages[0], "a", Noon + Commits.LeaseTime, 1));
        due[0].Message.Payload.Text().Should().Be("early");
        (await store.LeaseMessagesAsync(Noon.AddHours(1), "b")).Select(lease => lease.Message.Id).Should().Contain("late");
    }

    [Fact]
    public async Task A_leased_message_is_given_to_nobody_until_its_lease_ends_and_only_its_holder_settles_it()
    {
        StoreRoles store = await OpenAsync();
        await store.SeedAsync(Commits.New(1).Sending("m1"));
        MessageLease first = (await store.LeaseMessagesAsync(Noon))[0];
        (await store.LeaseMessagesAsync(first.Until.AddTicks(-10), "b")).Should().BeEmpty();
        MessageLease second = (await store.LeaseMessagesAsync(first.Until, "b")).Single();
        second.Tries.Should().Be(2);

        await store.SettleMessageAsync(first, Settlement.Done);
        await store.SettleMessageAsync(second with { Holder = "c" }, Settlement.Done);
        await store.SettleMessageAsync(second with { Until = first.Until, Tries = 1 }, Settlement.Done);
        (await store.LeaseMessagesAsync(second.Until)).Should().HaveCount(1, "none of them is the lease that holds");
    }

    [Fact]
    public async Task A_delivered_message_is_gone_and_one_that_is_put_off_comes_again_under_its_id()
    {
        StoreRoles store = await OpenAsync();
        await store.SeedAsync(Commits.New(1).Sending("done").Sending("again"));
        IReadOnlyList<MessageLease> leases = await store.LeaseMessagesAsync(Noon);
        await store.SettleMessageAsync(leases[0], Settlement.Done);
        await store.SettleMessageAsync(leases[1], Settlement.Later, Noon.AddHours(1));

        (await store.LeaseMessagesAsync(Noon.AddHours(1).AddTicks(-10))).Should().BeEmpty();
        (await store.LeaseMessagesAsync(Noon.AddHours(1))).Select(lease => (lease.Message.Id, lease.Tries)).Should().Equal(("again", 2));
    }

    [Fact]
    public async Task Of_the_integration_messages_of_a_complaint_only_the_oldest_is_given_out()
    {
        StoreRoles store = await OpenAsync();
        ComplaintCommit first = Commits.New(1).Sending("a1", MessageKind.Integration).Sending("a2", MessageKind.Integration).Sending("notice");
        await store.SeedAsync(first, first.Next().Sending("a3", MessageKind.Integration), Commits.New(2).Sending("b1", MessageKind.Integration));

        IReadOnlyList<MessageLease> heads = await store.LeaseMessagesAsync(Noon);
        heads.Select(lease => lease.Message.Id).Should().Equal("a1", "notice", "b1");
        (await store.LeaseMessagesAsync(Noon, "b")).Should().BeEmpty("a leased head keeps its lane");

        await store.SettleMessageAsync(heads[0], Settlement.Done);
        MessageLease second = (await store.LeaseMessagesAsync(Noon)).Single();
        second.Message.Id.Should().Be("a2");
        await store.SettleMessageAsync(second, Settlement.Later, Noon.AddMinutes(1));
        (await store.LeaseMessagesAsync(Noon)).Should().BeEmpty("a head that is put off delays its lane");
        await store.SettleMessageAsync((await store.LeaseMessagesAsync(Noon.AddMinutes(1))).Single(), Settlement.Done);
        (await store.LeaseMessagesAsync(Noon.AddMinutes(1))).Select(lease => lease.Message.Id).Should().Equal("a3");
    }

    [Fact]
    public async Task A_dead_head_blocks_its_own_lane_until_it_was_sent_again()
    {
        StoreRoles store = await OpenAsync();
        await store.SeedAsync(
            Commits.New(1).Sending("a1", MessageKind.Integration).Sending("a2", MessageKind.Integration),
            Commits.New(2).Sending("b1", MessageKind.Integration).Sending("b2", MessageKind.Integration));
        IReadOnlyList<MessageLease> heads = await store.LeaseMessagesAsync(Noon);
        await store.SettleMessageAsync(heads[0], Settlement.Dead, Noon, "HttpRequestException");
        await store.SettleMessageAsync(heads[1], Settlement.Done);
        (await store.LeaseMessagesAsync(Noon.AddDays(1))).Select(lease => lease.Message.Id).Should().Equal("b2");

        (await store.Outbox.ResendAsync(ComplaintKey.DefaultTenant, ["a1"], Noon.AddDays(2), default)).Should().Be(1);
        MessageLease again = (await store.LeaseMessagesAsync(Noon.AddDays(2))).Single(lease => lease.Message.Id is "a1");
        await store.SettleMessageAsync(again, Settlement.Done);
        (await store.LeaseMessagesAsync(Noon.AddDays(2))).Select(lease => lease.Message.Id).Should().Equal("a2");
    }

    [Fact]
    public async Task Dead_letters_are_listed_by_tenant_with_when_why_and_after_how_many_tries()
    {
        StoreRoles store = await OpenAsync();
        await store.SeedAsync(Commits.New(1).Sending("x").Sending("y"), Commits.New(Commits.Key(2, "other")).Sending("z"));
        await store.LeaseMessagesAsync(Noon.AddMinutes(-10));
        foreach (MessageLease lease in await store.LeaseMessagesAsync(Noon))
            await store.SettleMessageAsync(lease, Settlement.Dead, Noon.AddMinutes(lease.Message.Id is "x" ? 2 : 1), "Refused");

        (await store.DeadLettersAsync()).Select(dead => (dead.Message.Id, dead.DiedAt, dead.Tries, dead.Reason)).Should()
            .Equal(("y", Noon.AddMinutes(1), 2, "Refused"), ("x", Noon.AddMinutes(2), 2, "Refused"));
        (await store.Outbox.DeadLettersAsync("other", 1, default)).Select(dead => dead.Message.Id).Should().Equal("z");
        (await store.Outbox.DeadLettersAsync(ComplaintKey.DefaultTenant, 1, default)).Select(dead => dead.Message.Id).Should().Equal("y");
        (await store.LeaseMessagesAsync(Noon.AddYears(1))).Should().BeEmpty();
    }

    [Fact]
    public async Task Only_dead_letters_of_the_tenant_are_sent_again_and_their_tries_start_over()
    {
        StoreRoles store = await OpenAsync();
        await store.SeedAsync(Commits.New(1).Sending("dead").Sending("alive"), Commits.New(Commits.Key(2, "other")).Sending("foreign"));
        IReadOnlyList<MessageLease> leases = await store.LeaseMessagesAsync(Noon);
        foreach (MessageLease lease in leases.Where(lease => lease.Message.Id is not "alive"))
            await store.SettleMessageAsync(lease, Settlement.Dead, Noon);

        (await store.Outbox.ResendAsync(ComplaintKey.DefaultTenant, ["dead", "dead", "alive", "foreign", "unknown"], Noon.AddMinutes(1), default)).Should().Be(1);
        (await store.DeadLettersAsync()).Should().BeEmpty();
        (await store.DeadLettersAsync("other")).Should().HaveCount(1);
        (await store.LeaseMessagesAsync(Noon)).Should().BeEmpty("it is due at the instant that was named");
        (await store.LeaseMessagesAsync(Noon.AddMinutes(1))).Select(lease => (lease.Message.Id, lease.Tries)).Should().Equal(("dead", 1));
    }
}
