using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage;

public abstract partial class StoreRules
{
    public static TheoryData<string> Calls { get; } = ["find", "find by key", "commit", "journal", "query", "count", "lease due", "settle due", "lease", "settle", "dead", "resend", "save", "find definition"];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_call_that_was_cancelled_before_it_began_does_nothing(string call)
    {
        StoreRoles store = await OpenAsync();
        await store.SeedAsync(Commits.New(1).Sending("m1").Waking(Noon));
        var cancelled = new CancellationToken(canceled: true);
        var request = new LeaseRequest(Noon, "gone", Commits.LeaseTime, 10);
        Func<Task> act = call switch
        {
            "find" => async () => await store.Complaints.FindAsync(Commits.Key(1), cancelled),
            "find by key" => async () => await store.Complaints.FindByUniqueKeyAsync(new UniqueKey("default", UniqueKeyKind.Number, "K"), cancelled),
            "commit" => async () => await store.Complaints.CommitAsync([Commits.New(2)], cancelled),
            "journal" => async () => await store.Complaints.ReadJournalAsync(new JournalQuery(Commits.Key(1)), cancelled).GetAsyncEnumerator(CancellationToken.None).MoveNextAsync(),
            "query" => async () => await store.Complaints.QueryAsync(new ComplaintQuery(), cancelled),
            "count" => async () => await store.Complaints.CountAsync(new CountQuery(CountBy.State, new ComplaintQuery()), cancelled),
            "lease due" => async () => await store.Complaints.LeaseDueAsync(request, cancelled),
            "settle due" => async () => await store.Complaints.SettleDueAsync([], cancelled),
            "lease" => async () => await store.Outbox.LeaseAsync(request, cancelled),
            "settle" => async () => await store.Outbox.SettleAsync([], cancelled),
            "dead" => async () => await store.Outbox.DeadLettersAsync("default", 1, cancelled),
            "resend" => async () => await store.Outbox.ResendAsync("default", ["m1"], Noon, cancelled),
            "save" => async () => await store.Definitions.SaveAsync("h", new byte[1], cancelled),
            _ => async () => await store.Definitions.FindAsync("h", cancelled),
        };

        await act.Should().ThrowAsync<OperationCanceledException>();

        (await store.Complaints.FindAsync(Commits.Key(2), default)).Should().BeNull();
        (await store.Definitions.FindAsync("h", default)).Should().BeNull();
        (await store.LeaseDueAsync(Noon)).Should().HaveCount(1);
        (await store.LeaseMessagesAsync(Noon)).Should().HaveCount(1);
    }

    [Fact]
    public async Task A_request_without_holder_number_or_time_is_refused()
    {
        StoreRoles store = await OpenAsync();
        var good = new LeaseRequest(Noon, "a", Commits.LeaseTime, 1);
        foreach (LeaseRequest bad in new[] { good with { Holder = "" }, good with { Max = 0 }, good with { Duration = TimeSpan.Zero } })
        {
            await store.Invoking(s => s.Complaints.LeaseDueAsync(bad, default).AsTask()).Should().ThrowAsync<ArgumentException>();
            await store.Invoking(s => s.Outbox.LeaseAsync(bad, default).AsTask()).Should().ThrowAsync<ArgumentException>();
        }
    }

    [Fact]
    public async Task Outcomes_of_which_one_lacks_its_instant_settle_nothing()
    {
        StoreRoles store = await OpenAsync();
        await store.SeedAsync(Commits.New(1).Sending("m1").Waking(Noon));
        ComplaintLease due = (await store.LeaseDueAsync(Noon))[0];
        MessageLease message = (await store.LeaseMessagesAsync(Noon))[0];

        await store.Invoking(s => s.Complaints.SettleDueAsync([new(due, Settlement.Done), new(due, Settlement.Later)], default).AsTask()).Should().ThrowAsync<ArgumentException>();
        foreach (Settlement settlement in new[] { Settlement.Later, Settlement.Dead })
            await store.Invoking(s => s.Outbox.SettleAsync([new(message, Settlement.Done), new(message, settlement)], default).AsTask()).Should().ThrowAsync<ArgumentException>();

        (await store.LeaseDueAsync(due.Until)).Should().HaveCount(1);
        (await store.LeaseMessagesAsync(message.Until)).Should().HaveCount(1);
    }
}
