using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class KeyRules
{
    [Case(UniqueKeyKind.Number)]
    [Case(UniqueKeyKind.TrackingToken)]
    [Case(UniqueKeyKind.Idempotency)]
    public static async Task A_unique_key_that_exists_refuses_the_commit_and_is_named(StoreFixture fixture, UniqueKeyKind kind)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1).Claiming(kind, "K");
        await store.SeedAsync(first);
        UniqueKey taken = first.UniqueKeys[0];

        (await store.CommitAsync(Commits.New(2).Claiming(kind, "free").Claiming(kind, "K"))).MustBe(
            new CommitResult(CommitStatus.DuplicateKey, taken));
        (await store.CommitAsync(first.Next().Claiming(kind, "K"))).MustBe(
            new CommitResult(CommitStatus.DuplicateKey, taken), "it exists, though for this complaint");
        (await store.CommitAsync(first.Claiming(kind, "K"))).Status.MustBe(
            CommitStatus.VersionConflict, "a stale version is answered first");
        (await store.CommitAsync(Commits.New(3).Claiming(kind, "free"))).Status.MustBe(
            CommitStatus.Committed, "a refused commit claims nothing");
    }

    public static async Task The_same_value_is_free_in_another_tenant_and_for_another_kind(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit here = Commits.New(1).Claiming(UniqueKeyKind.Number, "K").Claiming(UniqueKeyKind.Idempotency, "K");
        ComplaintCommit there = Commits.New(Commits.Key(1, "other")).Claiming(UniqueKeyKind.Number, "K");
        await store.SeedAsync(here, there);

        (await store.Complaints.FindByUniqueKeyAsync(there.UniqueKeys[0], CancellationToken.None))!.Key.MustBe(there.Key);
        (await store.Complaints.FindByUniqueKeyAsync(here.UniqueKeys[0], CancellationToken.None))!.Key.MustBe(here.Key);
    }

    public static async Task Unique_keys_are_compared_by_ordinals_up_to_their_last_character(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        string[] values = ["K", "k", "K ", "\u00C9", "E\u0301", new string('x', 200) + "1", new string('x', 200) + "2"];
        ComplaintCommit[] commits = [.. values.Select((value, i) => Commits.New(i).Claiming(UniqueKeyKind.Idempotency, value))];
        await store.SeedAsync(commits);

        foreach (ComplaintCommit commit in commits)
            (await store.Complaints.FindByUniqueKeyAsync(commit.UniqueKeys[0], CancellationToken.None))!.Key.MustBe(commit.Key);
    }

    public static async Task A_refused_commit_of_a_call_leaves_its_unique_keys_to_the_next_one(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit stale = Commits.New(1);
        await store.SeedAsync(stale);

        IReadOnlyList<CommitResult> results = await store.Complaints.CommitAsync(
            [stale.Claiming(UniqueKeyKind.Number, "K"), Commits.New(2).Claiming(UniqueKeyKind.Number, "K")], CancellationToken.None);

        results.Select(result => result.Status).MustEqual(CommitStatus.VersionConflict, CommitStatus.Committed);
    }

    public static async Task A_unique_key_twice_in_one_commit_refuses_it(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit twice = Commits.New(1).Claiming(UniqueKeyKind.Number, "K").Claiming(UniqueKeyKind.Number, "K");

        (await store.CommitAsync(twice)).MustBe(new CommitResult(CommitStatus.DuplicateKey, twice.UniqueKeys[0]));
        (await store.Complaints.FindAsync(twice.Key, CancellationToken.None)).MustBeNull();
    }

    public static async Task All_unique_keys_of_a_commit_exist_afterwards(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit commit = Enumerable.Range(0, 5)
            .Aggregate(Commits.New(1), (claimed, i) => claimed.Claiming((UniqueKeyKind)(i % 3), $"K{i}"));
        await store.SeedAsync(commit);

        foreach (UniqueKey key in commit.UniqueKeys)
            (await store.CommitAsync(Commits.New(2).Claiming(key.Kind, key.Value))).MustBe(
                new CommitResult(CommitStatus.DuplicateKey, key));
    }
}
