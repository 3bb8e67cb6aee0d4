using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

/// <summary>What a store does with records that it cannot write, or should not.</summary>
internal static class TransferWriteRules
{
    public static async Task A_complaint_that_is_there_is_not_changed(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync(), other = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1).Claiming(UniqueKeyKind.Number, "N-1").Sending("m");
        await store.SeedAsync(first, Commits.New(2), Commits.New(3));
        IReadOnlyList<ComplaintRecord> records = await store.RecordsAsync();
        await store.CopyAsync(other);
        await other.SettleMessageAsync((await other.LeaseMessagesAsync(Commits.Noon)).Single(), LeaseDisposition.Done);
        await other.SeedAsync(Commits.New(2).Next().Claiming(UniqueKeyKind.Idempotency, "i"));
        await store.SeedAsync(Commits.New(3).Next("here"));
        await other.SeedAsync(Commits.New(3).Next("there"));
        string[] before = [.. (await other.RecordsAsync()).Select(RecordText.Of)];

        (await other.WriteAsync(records[0], records[1], (await store.RecordsAsync())[2]))
            .MustEqual(RecordStatus.Present, RecordStatus.OtherContent, RecordStatus.OtherContent);

        (await other.RecordsAsync()).Select(RecordText.Of).MustEqual(before, "a message that has left does not come back");
    }

    [Case("key")]
    [Case("message")]
    public static async Task A_record_whose_place_is_taken_leaves_nothing_behind_and_stops_no_other(StoreFixture fixture, string what)
    {
        StoreUnderTest store = await fixture.OpenAsync(), other = await fixture.OpenAsync();
        await store.SeedAsync(
            Commits.New(1).Giving("Batch", "b"),
            Commits.New(2).Claiming(UniqueKeyKind.Number, "N").Claiming(UniqueKeyKind.Idempotency, "free").Giving("Batch", "b")
                .Searched("x").Sending("m").Waking(Commits.Start));
        await other.SeedAsync(
            what is "key" ? Commits.New(9).Claiming(UniqueKeyKind.Number, "N") : Commits.New(9).Sending("m", after: TimeSpan.FromDays(9)));

        (await other.WriteAsync(await store.RecordsAsync())).MustEqual(RecordStatus.Written, RecordStatus.Taken);

        (await other.RecordsAsync()).Select(record => record.Key).MustEqual(Commits.Key(1), Commits.Key(9));
        (await other.SignalsAsync("Batch", "b")).Select(found => found.Complaint).MustEqual(Commits.Key(1).Id);
        (await other.LeaseDueAsync(Commits.Noon)).MustBeEmpty();
        (await other.LeaseMessagesAsync(Commits.Noon)).MustBeEmpty();
        await other.SeedAsync(Commits.New(2).Claiming(UniqueKeyKind.Idempotency, "free").Searched("y").Sending("n"));
    }

    public static async Task Damage_is_copied_as_it_is(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync(), other = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1), second = first.Next(), third = second.Next();
        await store.SeedAsync(first, second, third, Commits.New(2));
        ComplaintRecord sound = (await store.RecordsAsync())[0];
        ComplaintRecord damaged = sound with
        {
            Complaint = sound.Complaint with { Snapshot = new byte[] { 0, 255 }, Version = 7 },
            Entries = [sound.Entries[0], sound.Entries[2] with { Content = new byte[] { 1 } }],
        };

        (await other.WriteAsync(damaged, (await store.RecordsAsync())[1])).MustEqual(RecordStatus.Written, RecordStatus.Written);

        RecordText.Of((await other.RecordsAsync())[0]).MustBe(RecordText.Of(damaged));
        (await other.JournalAsync(first.Key, from: 2)).Select(entry => entry.Version).MustEqual(3L);
    }

    public static async Task Records_with_a_defect_are_refused_as_a_whole(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync(), other = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1), Commits.New(2).Claiming(UniqueKeyKind.Number, "N").Sending("m"));
        IReadOnlyList<ComplaintRecord> records = await store.RecordsAsync();
        ComplaintRecord[] defects =
        [
            records[0], records[1] with { Summary = records[0].Summary }, records[1] with { Entries = records[0].Entries },
            records[1] with { UniqueKeys = [records[1].UniqueKeys[0] with { Tenant = "other" }] },
            records[0] with { Messages = records[1].Messages },
        ];

        foreach (ComplaintRecord defect in defects)
            await ConformanceAssert.ThrowAsync<ArgumentException>(() => other.WriteAsync(records[0], defect).AsTask());

        (await other.RecordsAsync()).MustBeEmpty();
        (await other.WriteAsync()).MustBeEmpty();
    }

    public static async Task A_transfer_that_was_cancelled_before_it_began_does_nothing(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync(), other = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1));
        IReadOnlyList<ComplaintRecord> records = await store.RecordsAsync();
        var cancelled = new CancellationToken(canceled: true);

        await ConformanceAssert.ThrowAsync<OperationCanceledException>(
            () => other.TransferOf().WriteRecordsAsync(records, cancelled).AsTask());
        await ConformanceAssert.ThrowAsync<OperationCanceledException>(
            () => store.TransferOf().CountRecordsAsync(null, cancelled).AsTask());
        await ConformanceAssert.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (ComplaintRecord _ in store.TransferOf().ReadRecordsAsync(null, cancelled))
                throw new InvalidOperationException("nothing is read");
        });
        (await other.RecordsAsync()).MustBeEmpty();
    }

    public static async Task A_record_that_breaks_off_half_way_leaves_nothing_behind(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync(), other = await fixture.OpenAsync();
        await TransferRules.SeedBusyAsync(store);
        IReadOnlyList<ComplaintRecord> records = await store.RecordsAsync();

        (await other.RecordsAsync()).MustBeEmpty("the first call may make the tables");
        await fixture.BreakCommitsAsync(other, broken: true);
        await ConformanceAssert.ThrowAsync<Exception>(() => other.WriteAsync(records).AsTask(), "the write breaks off");
        await fixture.BreakCommitsAsync(other, broken: false);

        (await other.TransferOf().CountRecordsAsync(null, CancellationToken.None)).MustBe(new RecordCounts());
        (await other.WriteAsync(records)).MustEqual(records.Select(static _ => RecordStatus.Written));
    }
}
