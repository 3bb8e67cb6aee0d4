using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class AtomicityRules
{
    [Case(CommitStatus.VersionConflict)]
    [Case(CommitStatus.DuplicateKey)]
    public static async Task A_refused_commit_changes_nothing_at_all(StoreFixture fixture, CommitStatus refusal)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1).Claiming(UniqueKeyKind.Number, "K").Sending("m1").Waking(Commits.Noon), second = first.Next()
            .Waking(Commits.Noon);
        await store.SeedAsync(first, second);

        ComplaintCommit basis = refusal == CommitStatus.VersionConflict ? first.Next("other") : second.Next()
            .Claiming(UniqueKeyKind.Number, "K");
        ComplaintCommit refused = basis.Claiming(UniqueKeyKind.Idempotency, "new").Sending("m2").Waking(Commits.Noon.AddHours(-1))
            .Listed(row => row with { State = "Other" });
        (await store.CommitAsync(refused)).Status.MustBe(refusal);

        await MustStandAfterAsync(store, second, messages: ["m1"]);
    }

    [Case("chain")]
    [Case("entry version")]
    [Case("summary version")]
    [Case("entry key")]
    [Case("summary key")]
    [Case("message key")]
    [Case("tenant of a key")]
    [Case("search key")]
    [Case("negative version")]
    [Case("message id")]
    [Case("twice")]
    public static async Task A_call_with_a_defect_throws_and_writes_no_commit_of_it(StoreFixture fixture, string defect)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1).Sending("m1").Waking(Commits.Noon), next = first.Next().Sending("m2")
            .Claiming(UniqueKeyKind.Idempotency, "new");
        await store.SeedAsync(first);
        ComplaintKey stranger = Commits.Key(9);
        ComplaintCommit broken = defect switch
        {
            "chain" => next with { Entry = next.Entry with { Content = first.Entry.Content } },
            "entry version" => next with { Entry = next.Entry with { Version = 3 } },
            "summary version" => next.Listed(row => row with { Version = 3 }),
            "entry key" => next with { Entry = next.Entry with { Key = stranger } },
            "summary key" => next.Listed(row => row with { Key = stranger }),
            "message key" => next with { Messages = [next.Messages[0] with { Key = stranger }] },
            "tenant of a key" => next with { UniqueKeys = [next.UniqueKeys[0] with { Tenant = "other" }] },
            "search key" => next.Searched("a", ""),
            "negative version" => next with { ExpectedVersion = -1 },
            "message id" => next.Sending("m1"),
            _ => next,
        };
        ComplaintCommit good = Commits.New(2);
        ComplaintCommit[] call = defect is "twice" ? [good, broken, broken] : [good, broken];

        await ConformanceAssert.ThrowAsync<ArgumentException>(() => store.Complaints.CommitAsync(call, CancellationToken.None).AsTask());

        (await store.Complaints.FindAsync(good.Key, CancellationToken.None)).MustBeNull();
        await MustStandAfterAsync(store, first, messages: ["m1"]);
    }

    private static async Task MustStandAfterAsync(StoreUnderTest store, ComplaintCommit last, string[] messages)
    {
        StoredComplaint found = (await store.Complaints.FindAsync(last.Key, CancellationToken.None))!;
        found.Version.MustBe(last.Entry.Version);
        found.Snapshot.ToArray().MustEqual(last.Snapshot.ToArray());
        found.ChainHead.ToArray().MustEqual(last.Entry.Hash.ToArray());
        IReadOnlyList<JournalEntry> journal = await store.JournalAsync(last.Key);
        journal.MustHaveCount((int)last.Entry.Version);
        journal[^1].Content.Text().MustBe(last.Entry.Content.Text());
        (await store.Complaints.FindByUniqueKeyAsync(
            new UniqueKey(last.Key.Tenant, UniqueKeyKind.Idempotency, "new"), CancellationToken.None)).MustBeNull();
        (await store.QueryAsync(new ComplaintQuery())).Items.MustEqual(last.Summary);
        (await store.LeaseMessagesAsync(Commits.Noon)).Select(lease => lease.Message.Id).MustEqual(messages);
        (await store.LeaseDueAsync(Commits.Noon.AddTicks(-1))).MustBeEmpty();
        (await store.LeaseDueAsync(Commits.Noon)).Select(lease => lease.WakeAt).MustEqual(Commits.Noon);
    }
}
