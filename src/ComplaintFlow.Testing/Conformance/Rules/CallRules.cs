using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class CallRules
{
    [Case("find")]
    [Case("find by key")]
    [Case("commit")]
    [Case("journal")]
    [Case("query")]
    [Case("count")]
    [Case("signals")]
    [Case("lease due")]
    [Case("settle due")]
    [Case("parked")]
    [Case("standing")]
    [Case("resume")]
    [Case("due backlog")]
    [Case("lease")]
    [Case("settle")]
    [Case("dead")]
    [Case("resend")]
    [Case("backlog")]
    [Case("save")]
    [Case("find definition")]
    public static async Task A_call_that_was_cancelled_before_it_began_does_nothing(StoreFixture fixture, string call)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Sending("m1").Waking(Commits.Noon));
        var cancelled = new CancellationToken(canceled: true);
        var request = new LeaseRequest(Commits.Noon, "gone", Commits.LeaseTime, 10);
        Func<Task> act = call switch
        {
            "find" => async () => await store.Complaints.FindAsync(Commits.Key(1), cancelled),
            "find by key" =>
                async () => await store.Complaints.FindByUniqueKeyAsync(new UniqueKey("default", UniqueKeyKind.Number, "K"), cancelled),
            "commit" => async () => await store.Complaints.CommitAsync([Commits.New(2)], cancelled),
            "journal" => async () =>
                await store.Complaints.ReadJournalAsync(new JournalQuery(Commits.Key(1)), cancelled)
                    .GetAsyncEnumerator(CancellationToken.None).MoveNextAsync(),
            "query" => async () => await store.Complaints.QueryAsync(new ComplaintQuery(), cancelled),
            "count" => async () => await store.Complaints.CountAsync(new CountQuery(CountBy.State, new ComplaintQuery()), cancelled),
            "signals" => async () =>
                await store.Complaints.FindSignalsAsync(
                    new SignalQuery("default", "Batch", ["b7"], Commits.Start, Commits.Noon, 1), cancelled),
            "lease due" => async () => await store.Alarms.LeaseDueAsync(request, cancelled),
            "settle due" => async () => await store.Alarms.SettleDueAsync([], cancelled),
            "parked" => async () => await store.Alarms.GetParkedAsync("default", 1, cancelled),
            "standing" => async () => await store.Alarms.GetAlarmsAsync([Commits.Key(1)], cancelled),
            "resume" => async () => await store.Alarms.ResumeAsync([], cancelled),
            "due backlog" => async () => await store.Alarms.GetDueBacklogAsync(Commits.Noon, cancelled),
            "lease" => async () => await store.Outbox.LeaseAsync(request, cancelled),
            "settle" => async () => await store.Outbox.SettleAsync([], cancelled),
            "dead" => async () => await store.Outbox.GetDeadLettersAsync("default", 1, cancelled),
            "resend" => async () => await store.Outbox.ResendAsync("default", ["m1"], Commits.Noon, cancelled),
            "backlog" => async () => await store.Outbox.GetOutboxBacklogAsync(Commits.Noon, cancelled),
            "save" => async () => await store.Definitions.SaveAsync("h", new byte[1], cancelled),
            _ => async () => await store.Definitions.FindAsync("h", cancelled),
        };

        await ConformanceAssert.ThrowAsync<OperationCanceledException>(act);

        (await store.Complaints.FindAsync(Commits.Key(2), CancellationToken.None)).MustBeNull();
        (await store.Definitions.FindAsync("h", CancellationToken.None)).MustBeNull();
        (await store.LeaseDueAsync(Commits.Noon)).MustHaveCount(1);
        (await store.LeaseMessagesAsync(Commits.Noon)).MustHaveCount(1);
    }

    public static async Task A_request_without_holder_tenant_number_or_time_is_refused(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        var good = new LeaseRequest(Commits.Noon, "a", Commits.LeaseTime, 1);
        LeaseRequest[] all = [
            good with { Holder = "" }, good with { Max = 0 }, good with { Duration = TimeSpan.Zero }, good with { Tenants = [] },
            good with { Tenants = ["default", ""] }, good with { Tenants = [null!] }];
        foreach (LeaseRequest bad in all)
        {
            await ConformanceAssert.ThrowAsync<ArgumentException>(() => store.Alarms.LeaseDueAsync(bad, CancellationToken.None).AsTask());
            await ConformanceAssert.ThrowAsync<ArgumentException>(() => store.Outbox.LeaseAsync(bad, CancellationToken.None).AsTask());
        }
    }

    public static async Task Outcomes_of_which_one_lacks_its_instant_settle_nothing(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Sending("m1").Waking(Commits.Noon));
        ComplaintLease due = (await store.LeaseDueAsync(Commits.Noon))[0];
        MessageLease message = (await store.LeaseMessagesAsync(Commits.Noon))[0];

        await ConformanceAssert.ThrowAsync<ArgumentException>(
            () => store.Alarms.SettleDueAsync([new(due, LeaseDisposition.Done), new(due, LeaseDisposition.Later)], CancellationToken.None)
                .AsTask());
        foreach (LeaseDisposition settlement in new[] { LeaseDisposition.Later, LeaseDisposition.Dead })
            await ConformanceAssert.ThrowAsync<ArgumentException>(
                () => store.Outbox.SettleAsync([new(message, LeaseDisposition.Done), new(message, settlement)], CancellationToken.None)
                    .AsTask());

        (await store.LeaseDueAsync(due.Until)).MustHaveCount(1);
        (await store.LeaseMessagesAsync(message.Until)).MustHaveCount(1);
    }
}
