using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing.Conformance.Model;

namespace ComplaintFlow.Testing.Conformance.Rules;

/// <summary>How complaints move from one store to another.</summary>
internal static class TransferRules
{
    private const ulong Seed = 20261130;

    public static async Task A_record_has_everything_that_belongs_to_its_complaint(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit second = await SeedBusyAsync(store);

        ComplaintRecord record = (await store.RecordsAsync()).Single(record => record.Key == second.Key);

        record.Complaint.Version.MustBe(2);
        record.Complaint.Snapshot.Text().MustBe(second.Snapshot.Text());
        record.Complaint.ChainHead.Span.SequenceEqual(second.Entry.Hash.Span).MustBe(true);
        record.Summary.MustBe(second.Summary);
        record.Entries.Select(entry => entry.Content.Text()).MustEqual(
            (await store.JournalAsync(second.Key)).Select(entry => entry.Content.Text()));
        record.UniqueKeys.Select(key => $"{key.Kind} {key.Value}").Order(StringComparer.Ordinal)
            .MustEqual("Idempotency é", "Number N-1", "TrackingToken t");
        record.SearchKeys.Order(StringComparer.Ordinal).MustEqual("x", "z");
        record.Signals.Select(signal => (signal.Kind, signal.Value, signal.At, signal.Payload.Text()))
            .OrderBy(signal => signal.At).MustEqual(("Batch", "b", Commits.Start, "payload"), ("Person", "p", Commits.Noon, ""));
        record.Alarm.MustBe(new RecordedAlarm(2, Commits.Noon.AddMinutes(7), 1, IsParked: false, Reason: null));
        record.Messages.Select(pending => (pending.Message.Id, pending.DueAt, pending.Attempts, pending.DiedAt, pending.Reason))
            .MustEqual(
                ("dead", Commits.Start, 1, Commits.Noon.AddMinutes(1), "Refused"), ("behind", Commits.Start, 0, null, null),
                ("later", Commits.Noon.AddMinutes(9), 1, null, null));
        ComplaintRecord parked = (await store.RecordsAsync("other")).Single();
        parked.Alarm.MustBe(new RecordedAlarm(1, Commits.Noon, 1, IsParked: true, "Reason"));
    }

    public static async Task A_record_that_was_written_reads_back_as_it_was(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync(), other = await fixture.OpenAsync();
        await SeedBusyAsync(store);

        await store.CopyAsync(other);

        (await other.RecordsAsync()).Select(RecordText.Of).MustEqual((await store.RecordsAsync()).Select(RecordText.Of));
        (await other.TransferOf().CountRecordsAsync(null, CancellationToken.None)).MustBe(
            await store.TransferOf().CountRecordsAsync(null, CancellationToken.None));
    }

    public static async Task A_copy_is_found_like_its_original(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync(), other = await fixture.OpenAsync();
        ComplaintCommit second = await SeedBusyAsync(store);
        await store.CopyAsync(other);

        foreach ((UniqueKeyKind kind, string value) in new[]
            { (UniqueKeyKind.Number, "N-1"), (UniqueKeyKind.TrackingToken, "t"), (UniqueKeyKind.Idempotency, "é") })
            (await other.Complaints.FindByUniqueKeyAsync(new UniqueKey(ComplaintKey.DefaultTenant, kind, value), CancellationToken.None))
                .MustNotBeNull(value).Key.MustBe(second.Key);
        (await other.QueryAsync(new ComplaintQuery { SearchKeys = [["z"]] })).Items.MustEqual(second.Summary);
        (await other.QueryAsync(new ComplaintQuery { Department = "ÉTUDES", Order = ComplaintOrder.WorkQueue })).Items
            .MustEqual(second.Summary);
        (await other.SignalsAsync("Batch", "b")).Select(found => (found.Complaint, found.Payload.Text()))
            .MustEqual((second.Key.Id, "payload"));
        (await other.DeadLettersAsync()).Select(dead => (dead.Message.Id, dead.Attempts, dead.Reason)).MustEqual(("dead", 1, "Refused"));
        (await other.ParkedAsync("other")).Select(parked => (parked.WakeAt, parked.Attempts, parked.Reason))
            .MustEqual((Commits.Noon, 1, "Reason"));
        (await other.BacklogAsync(Commits.Noon.AddHours(1))).MustBe(new Backlog(Commits.Noon.AddMinutes(9), 1));
    }

    public static async Task What_a_worker_holds_is_free_in_the_copy(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync(), other = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1).Waking(Commits.Start).Sending("m"));
        ComplaintLease held = (await store.LeaseDueAsync(Commits.Noon)).Single();
        (await store.LeaseMessagesAsync(Commits.Noon)).MustHaveCount(1);

        await store.CopyAsync(other);

        await other.SettleDueAsync(held, LeaseDisposition.Done);
        (await other.LeaseDueAsync(Commits.Noon, "b")).Select(lease => (lease.WakeAt, lease.Attempts)).MustEqual((Commits.Start, 2));
        (await other.LeaseMessagesAsync(Commits.Noon, "b")).Select(lease => (lease.Message.Id, lease.Attempts)).MustEqual(("m", 2));
        (await store.LeaseDueAsync(Commits.Noon, "b")).MustBeEmpty("the original is only read");
    }

    [Case(true)]
    [Case(false)]
    public static async Task The_next_commit_follows_in_the_copy(StoreFixture fixture, bool hadAlarm)
    {
        StoreUnderTest store = await fixture.OpenAsync(), other = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1).Waking(hadAlarm ? Commits.Start : null);
        await store.SeedAsync(first);
        await store.CopyAsync(other);

        ComplaintCommit next = first.Next().Waking(Commits.Noon).Listed(row => row with { State = "Moved" }).Sending("m");
        await other.SeedAsync(next);

        (await other.LeaseDueAsync(Commits.Noon)).Select(lease => (lease.Version, lease.WakeAt)).MustEqual((2L, Commits.Noon));
        (await other.QueryAsync(new ComplaintQuery())).Items.MustEqual(next.Summary);
        (await other.JournalAsync(next.Key)).MustHaveCount(2);
    }

    public static async Task The_lane_of_a_complaint_keeps_its_order_in_the_copy(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync(), other = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1).Sending("a", MessageKind.Integration).Sending("b", MessageKind.Integration);
        await store.SeedAsync(first, first.Next().Sending("c", MessageKind.Integration));
        await store.CopyAsync(other);
        await other.SeedAsync(first.Next().Next().Sending("d", MessageKind.Integration));

        foreach (string id in new[] { "a", "b", "c", "d" })
        {
            MessageLease lease = (await other.LeaseMessagesAsync(Commits.Noon)).Single();
            lease.Message.Id.MustBe(id);
            await other.SettleMessageAsync(lease, LeaseDisposition.Done);
        }
    }

    public static async Task Records_come_by_tenant_and_id_and_each_once(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        for (int number = 250; number > 0; number--)
            await store.SeedAsync(
                Commits.New(number).Claiming(UniqueKeyKind.Number, $"{number}").Giving("Batch", $"{number % 7}"),
                Commits.New(Commits.Key(number, "other")).Claiming(UniqueKeyKind.Number, $"{number}"),
                Commits.New(Commits.Key(1000 + number, "Other")).Sending($"m{number}"));

        IReadOnlyList<ComplaintRecord> all = await store.RecordsAsync(), some = await store.RecordsAsync("other");

        all.MustHaveCount(750);
        foreach (string tenant in new[] { ComplaintKey.DefaultTenant, "other", "Other" })
        {
            ComplaintRecord[] own = [
                .. all.SkipWhile(record => record.Key.Tenant != tenant).TakeWhile(record => record.Key.Tenant == tenant)];
            own.Select(record => record.Key.Id).MustEqual(own.Select(record => record.Key.Id).Order());
            own.MustHaveCount(250, "those of a tenant come one after another");
        }
        some.Select(RecordText.Of).MustEqual(all.Where(record => record.Key.Tenant == "other").Select(RecordText.Of));
        some.Select(record => record.UniqueKeys.Single().Value)
            .MustEqual(Enumerable.Range(1, 250).Select(number => number.ToString(CultureInfo.InvariantCulture)));
    }

    public static async Task Everything_is_counted_by_tenant(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await SeedBusyAsync(store);

        foreach (string? tenant in new[] { null, ComplaintKey.DefaultTenant, "other", "nobody" })
            (await store.TransferOf().CountRecordsAsync(tenant, CancellationToken.None)).MustBe(
                (await store.RecordsAsync(tenant)).Aggregate(new RecordCounts(), static (counts, record) => counts.Plus(record)));
    }

    public static async Task Definitions_are_read(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.Definitions.SaveAsync("h2", new byte[] { 0, 255 }, CancellationToken.None);
        await store.Definitions.SaveAsync("h1", ReadOnlyMemory<byte>.Empty, CancellationToken.None);

        var found = new List<string>();
        await foreach (StoredDefinition definition in store.TransferOf().ReadDefinitionsAsync(CancellationToken.None))
            found.Add($"{definition.Hash} {Convert.ToHexString(definition.Content.Span)}");

        found.Order(StringComparer.Ordinal).MustEqual("h1 ", "h2 00FF");
    }

    public static async Task Random_walks_go_on_in_a_copy(StoreFixture fixture)
    {
        for (int number = 0; number < (fixture.Walks + 3) / 4; number++)
        {
            Step[] steps = Step.Walk(new SplitMix64(Seed + (ulong)number), length: 20 + (number % 60));
            var walk = new RandomWalk(await fixture.OpenAsync());
            foreach (Step step in steps[..(steps.Length / 2)])
                await walk.TakeAsync(step);
            await walk.MoveAsync(await fixture.OpenAsync());
            foreach (Step step in steps[(steps.Length / 2)..])
                await walk.TakeAsync(step);
            await walk.ArriveAsync();
            await fixture.CloseAsync();
        }
    }

    /// <summary>A complaint with all that one can have, and others beside it.</summary>
    internal static async Task<ComplaintCommit> SeedBusyAsync(StoreUnderTest store)
    {
        ComplaintCommit first = Commits.New(1).Claiming(UniqueKeyKind.Number, "N-1").Claiming(UniqueKeyKind.TrackingToken, "t")
            .Giving("Batch", "b", payload: "payload"u8.ToArray()).Searched("x", "y").Sending("dead", MessageKind.Integration)
            .Sending("left");
        ComplaintCommit second = first.Next().Claiming(UniqueKeyKind.Idempotency, "é").Giving("Person", "p", Commits.Noon)
            .Searched("x", "z").Sending("behind", MessageKind.Integration).Sending("later", MessageKind.Internal).Waking(Commits.Start)
            .Listed(row => row with
            {
                Number = "N-1",
                Tier = "Major",
                TierRank = 3,
                Category = "Quality",
                Severity = Severity.High,
                Priority = Priority.High,
                Department = "études",
                Owner = "sam",
                NextDueAt = Commits.Noon,
                Breaches = 2,
                ActiveUntil = Commits.Noon.AddMicroseconds(1),
            });
        await store.SeedAsync(
            first, second, Commits.New(2), Commits.New(Commits.Key(1, "other")).Claiming(UniqueKeyKind.Number, "N-1").Waking(Commits.Noon));
        foreach (ComplaintLease lease in await store.LeaseDueAsync(Commits.Noon))
            await store.SettleDueAsync(
                lease, lease.Key.Tenant is "other" ? LeaseDisposition.Dead : LeaseDisposition.Later, Commits.Noon.AddMinutes(7), "Reason");
        foreach (MessageLease lease in await store.LeaseMessagesAsync(Commits.Noon))
        {
            LeaseDisposition settled = lease.Message.Id switch
            {
                "dead" => LeaseDisposition.Dead,
                "later" => LeaseDisposition.Later,
                _ => LeaseDisposition.Done,
            };
            await store.SettleMessageAsync(lease, settled, Commits.Noon.AddMinutes(settled == LeaseDisposition.Dead ? 1 : 9), "Refused");
        }
        return second;
    }
}
