using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage;

public abstract partial class StoreRules
{
    [Theory]
    [InlineData(CommitStatus.VersionConflict)]
    [InlineData(CommitStatus.DuplicateKey)]
    public async Task A_refused_commit_changes_nothing_at_all(CommitStatus refusal)
    {
        StoreRoles store = await OpenAsync();
        ComplaintCommit first = Commits.New(1).Claiming(UniqueKeyKind.Number, "K").Sending("m1").Waking(Noon), second = first.Next().Waking(Noon);
        await store.SeedAsync(first, second);

        ComplaintCommit basis = refusal == CommitStatus.VersionConflict ? first.Next("other") : second.Next().Claiming(UniqueKeyKind.Number, "K");
        ComplaintCommit refused = basis.Claiming(UniqueKeyKind.Idempotency, "new").Sending("m2").Waking(Noon.AddHours(-1)).Listed(row => row with { State = "Other" });
        (await store.CommitAsync(refused)).Status.Should().Be(refusal);

        await MustStandAfterAsync(store, second, messages: ["m1"]);
    }

    public static TheoryData<string> Defects { get; } = ["chain", "entry version", "summary version", "entry key", "summary key", "message key", "tenant of a key", "negative version", "message id", "twice"];

    [Theory]
    [MemberData(nameof(Defects))]
    public async Task A_call_with_a_defect_throws_and_writes_no_commit_of_it(string defect)
    {
        StoreRoles store = await OpenAsync();
        ComplaintCommit first = Commits.New(1).Sending("m1").Waking(Noon), next = first.Next().Sending("m2").Claiming(UniqueKeyKind.Idempotency, "new");
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
            "negative version" => next with { ExpectedVersion = -1 },
            "message id" => next.Sending("m1"),
            _ => next,
        };
        ComplaintCommit good = Commits.New(2);
        ComplaintCommit[] call = defect is "twice" ? [good, broken, broken] : [good, broken];

        await store.Invoking(s => s.Complaints.CommitAsync(call, default).AsTask()).Should().ThrowAsync<ArgumentException>();

        (await store.Complaints.FindAsync(good.Key, default)).Should().BeNull();
        await MustStandAfterAsync(store, first, messages: ["m1"]);
    }

    private static async Task MustStandAfterAsync(StoreRoles store, ComplaintCommit last, string[] messages)
    {
        StoredComplaint found = (await store.Complaints.FindAsync(last.Key, default))!;
        found.Version.Should().Be(last.Entry.Version);
        found.Snapshot.ToArray().Should().Equal(last.Snapshot.ToArray());
        found.ChainHead.ToArray().Should().Equal(last.Entry.Hash.ToArray());
        (await store.JournalAsync(last.Key)).Should().HaveCount((int)last.Entry.Version);
        (await store.Complaints.FindByUniqueKeyAsync(new UniqueKey(last.Key.Tenant, UniqueKeyKind.Idempotency, "new"), default)).Should().BeNull();
        (await store.QueryAsync(new ComplaintQuery())).Items.Should().Equal(last.Summary);
        (await store.LeaseMessagesAsync(Noon)).Select(lease => lease.Message.Id).Should().Equal(messages);
        (await store.LeaseDueAsync(Noon.AddTicks(-1))).Should().BeEmpty();
        (await store.LeaseDueAsync(Noon)).Select(lease => lease.WakeAt).Should().Equal(Noon);
    }
}
