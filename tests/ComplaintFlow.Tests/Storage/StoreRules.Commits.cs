using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage;

public abstract partial class StoreRules
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_commit_on_another_version_than_the_current_one_is_refused(long expectedVersion)
    {
        StoreRoles store = await OpenAsync();
        ComplaintCommit first = Commits.New(1), second = first.Next(), third = second.Next(), fourth = third.Next();
        await store.SeedAsync(first, second);

        ComplaintCommit stale = new[] { first, second, third, fourth }[expectedVersion];
        (await store.CommitAsync(stale)).Should().Be(new CommitResult(CommitStatus.VersionConflict));
        (await store.CommitAsync(third)).Status.Should().Be(CommitStatus.Committed);
    }

    [Theory]
    [InlineData(UniqueKeyKind.Number)]
    [InlineData(UniqueKeyKind.TrackingToken)]
    [InlineData(UniqueKeyKind.Idempotency)]
    public async Task A_unique_key_that_exists_refuses_the_commit_and_is_named(UniqueKeyKind kind)
    {
        StoreRoles store = await OpenAsync();
        ComplaintCommit first = Commits.New(1).Claiming(kind, "K");
        await store.SeedAsync(first);
        UniqueKey taken = first.UniqueKeys[0];

        (await store.CommitAsync(Commits.New(2).Claiming(kind, "free").Claiming(kind, "K"))).Should().Be(new CommitResult(CommitStatus.DuplicateKey, taken));
        (await store.CommitAsync(first.Next().Claiming(kind, "K"))).Should().Be(new CommitResult(CommitStatus.DuplicateKey, taken), "it exists, though for this complaint");
        (await store.CommitAsync(first.Claiming(kind, "K"))).Status.Should().Be(CommitStatus.VersionConflict, "a stale version is answered first");
        (await store.CommitAsync(Commits.New(3).Claiming(kind, "free"))).Status.Should().Be(CommitStatus.Committed, "a refused commit claims nothing");
    }

    [Fact]
    public async Task The_same_value_is_free_in_another_tenant_and_for_another_kind()
    {
        StoreRoles store = await OpenAsync();
        ComplaintCommit here = Commits.New(1).Claiming(UniqueKeyKind.Number, "K").Claiming(UniqueKeyKind.Idempotency, "K");
        ComplaintCommit there = Commits.New(Commits.Key(1, "other")).Claiming(UniqueKeyKind.Number, "K");
        await store.SeedAsync(here, there);

        (await store.Complaints.FindByUniqueKeyAsync(there.UniqueKeys[0], default))!.Key.Should().Be(there.Key);
        (await store.Complaints.FindByUniqueKeyAsync(here.UniqueKeys[0], default))!.Key.Should().Be(here.Key);
    }

    [Fact]
    public async Task Commits_of_one_call_are_answered_one_by_one_in_their_order()
    {
        StoreRoles store = await OpenAsync();
        ComplaintCommit stale = Commits.New(1);
        await store.SeedAsync(stale);

        IReadOnlyList<CommitResult> results = await store.Complaints.CommitAsync(
            [Commits.New(2).Claiming(UniqueKeyKind.Number, "K"), stale, Commits.New(3).Claiming(UniqueKeyKind.Number, "K"), Commits.New(4)], default);

        results.Select(result => result.Status).Should().Equal(CommitStatus.Committed, CommitStatus.VersionConflict, CommitStatus.DuplicateKey, CommitStatus.Committed);
        (await store.Complaints.FindAsync(Commits.Key(3), default)).Should().BeNull();
        (await store.Complaints.FindAsync(Commits.Key(4), default)).Should().NotBeNull();
        (await store.Complaints.CommitAsync([], default)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_refused_commit_of_a_call_leaves_its_unique_keys_to_the_next_one()
    {
        StoreRoles store = await OpenAsync();
        ComplaintCommit stale = Commits.New(1);
        await store.SeedAsync(stale);

        IReadOnlyList<CommitResult> results = await store.Complaints.CommitAsync(
            [stale.Claiming(UniqueKeyKind.Number, "K"), Commits.New(2).Claiming(UniqueKeyKind.Number, "K")], default);

        results.Select(result => result.Status).Should().Equal(CommitStatus.VersionConflict, CommitStatus.Committed);
    }

    [Fact]
    public async Task A_unique_key_twice_in_one_commit_refuses_it()
    {
        StoreRoles store = await OpenAsync();
        ComplaintCommit twice = Commits.New(1).Claiming(UniqueKeyKind.Number, "K").Claiming(UniqueKeyKind.Number, "K");

        (await store.CommitAsync(twice)).Should().Be(new CommitResult(CommitStatus.DuplicateKey, twice.UniqueKeys[0]));
        (await store.Complaints.FindAsync(twice.Key, default)).Should().BeNull();
    }
}
