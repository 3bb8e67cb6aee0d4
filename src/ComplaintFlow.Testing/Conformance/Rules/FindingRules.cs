using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class FindingRules
{
    public static async Task A_complaint_that_was_never_committed_is_not_found(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(Commits.New(1));

        (await store.Complaints.FindAsync(Commits.Key(2), CancellationToken.None)).MustBeNull();
        (await store.Complaints.FindAsync(Commits.Key(1, "other"), CancellationToken.None)).MustBeNull();
        (await store.JournalAsync(Commits.Key(2))).MustBeEmpty();
    }

    public static async Task The_snapshot_comes_back_byte_for_byte_with_its_version_and_the_head_of_the_chain(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1), second = first.Next("\u0000 升级 ");
        await store.SeedAsync(first, second);

        StoredComplaint found = (await store.Complaints.FindAsync(first.Key, CancellationToken.None))!;
        found.Key.MustBe(first.Key);
        found.Version.MustBe(2);
        found.Snapshot.ToArray().MustEqual(second.Snapshot.ToArray());
        found.ChainHead.ToArray().MustEqual(second.Entry.Hash.ToArray());
    }

    [Case(UniqueKeyKind.Number)]
    [Case(UniqueKeyKind.TrackingToken)]
    [Case(UniqueKeyKind.Idempotency)]
    public static async Task A_unique_key_leads_to_its_complaint_as_it_stands_now(StoreFixture fixture, UniqueKeyKind kind)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1).Claiming(kind, "K-1"), second = first.Next().Claiming(kind, "K-2");
        foreach (ComplaintCommit commit in new[] { first, second })
        {
            await store.SeedAsync(commit);
            foreach (StoredComplaint? found in new[]
            {
                await store.Complaints.FindByUniqueKeyAsync(first.UniqueKeys[0], CancellationToken.None),
                await store.Complaints.FindAsync(first.Key, CancellationToken.None),
            })
            {
                (found!.Key, found.Version).MustBe((commit.Key, commit.Entry.Version));
                found.Snapshot.Text().MustBe(commit.Snapshot.Text());
                found.ChainHead.ToArray().MustEqual(commit.Entry.Hash.ToArray());
            }
        }

        (await store.Complaints.FindByUniqueKeyAsync(second.UniqueKeys[0], CancellationToken.None))!.Key.MustBe(first.Key);
        foreach (UniqueKeyKind other in Enum.GetValues<UniqueKeyKind>().Where(other => other != kind))
            (await store.Complaints.FindByUniqueKeyAsync(first.UniqueKeys[0] with { Kind = other }, CancellationToken.None))
                .MustBeNull("the value is that of another kind");
        (await store.Complaints.FindByUniqueKeyAsync(first.UniqueKeys[0] with
        {
            Value = "k-1",
        }, CancellationToken.None)).MustBeNull("values are compared by ordinals");
        (await store.Complaints.FindByUniqueKeyAsync(first.UniqueKeys[0] with { Tenant = "other" }, CancellationToken.None)).MustBeNull();
    }

    public static async Task Complaints_of_two_tenants_are_apart_even_under_one_id(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit here = Commits.New(1) with { Snapshot = new byte[] { 1 } },
            there = Commits.New(Commits.Key(1, "other")) with { Snapshot = new byte[] { 2 } };
        await store.SeedAsync(here, there);

        foreach (ComplaintCommit commit in new[] { here, there })
        {
            StoredComplaint found = (await store.Complaints.FindAsync(commit.Key, CancellationToken.None))!;
            found.Key.MustBe(commit.Key);
            found.Snapshot.ToArray().MustEqual(commit.Snapshot.ToArray());
            found.ChainHead.ToArray().MustEqual(commit.Entry.Hash.ToArray());
        }
    }

    public static async Task Empty_and_large_contents_come_back_as_they_were(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        byte[] large = [.. Enumerable.Range(0, 1 << 20).Select(i => (byte)(i * 31))];
        ComplaintCommit commit = Commits.New(1).Sending("empty") with { Snapshot = large };
        commit = commit with { Messages = [commit.Messages[0] with { Payload = default }] };
        await store.SeedAsync(commit);

        (await store.Complaints.FindAsync(commit.Key, CancellationToken.None))!.Snapshot.Span.SequenceEqual(large).MustBe(true);
        (await store.LeaseMessagesAsync(Commits.Noon)).Single().Message.Payload.Length.MustBe(0);
    }
}
