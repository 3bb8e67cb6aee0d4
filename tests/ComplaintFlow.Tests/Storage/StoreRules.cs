using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage;

/// <summary>What every store must hold. Derive a class that opens the store; it inherits the tests.</summary>
public abstract partial class StoreRules
{
    protected static readonly DateTimeOffset Noon = Commits.Start.AddHours(3);

    /// <summary>Opens a store that holds nothing.</summary>
    protected abstract ValueTask<StoreRoles> OpenAsync();

    [Fact]
    public async Task A_complaint_that_was_never_committed_is_not_found()
    {
        StoreRoles store = await OpenAsync();
        await store.SeedAsync(Commits.New(1));

        (await store.Complaints.FindAsync(Commits.Key(2), default)).Should().BeNull();
        (await store.Complaints.FindAsync(Commits.Key(1, "other"), default)).Should().BeNull();
        (await store.JournalAsync(Commits.Key(2))).Should().BeEmpty();
    }

    [Fact]
    public async Task The_snapshot_comes_back_byte_for_byte_with_its_version_and_the_head_of_the_chain()
    {
        StoreRoles store = await OpenAsync();
        ComplaintCommit first = Commits.New(1), second = first.Next("\u0000 升级 ");
        await store.SeedAsync(first, second);

        StoredComplaint found = (await store.Complaints.FindAsync(first.Key, default))!;
        found.Key.Should().Be(first.Key);
        found.Version.Should().Be(2);
        found.Snapshot.ToArray().Should().Equal(second.Snapshot.ToArray());
        found.ChainHead.ToArray().Should().Equal(second.Entry.Hash.ToArray());
    }

    [Theory]
    [InlineData(UniqueKeyKind.Number)]
    [InlineData(UniqueKeyKind.TrackingToken)]
    [InlineData(UniqueKeyKind.Idempotency)]
    public async Task A_unique_key_leads_to_its_complaint_as_it_stands_now(UniqueKeyKind kind)
    {
        StoreRoles store = await OpenAsync();
        ComplaintCommit first = Commits.New(1).Claiming(kind, "K-1");
        await store.SeedAsync(first, first.Next());

        (await store.Complaints.FindByUniqueKeyAsync(first.UniqueKeys[0], default))!.Version.Should().Be(2);
        (await store.Complaints.FindByUniqueKeyAsync(first.UniqueKeys[0] with { Value = "k-1" }, default)).Should().BeNull("values are compared by ordinals");
        (await store.Complaints.FindByUniqueKeyAsync(first.UniqueKeys[0] with { Tenant = "other" }, default)).Should().BeNull();
    }

    [Fact]
    public async Task A_definition_is_found_by_its_hash_and_stays_as_it_was_first_saved()
    {
        StoreRoles store = await OpenAsync();
        await store.Definitions.SaveAsync("h1", new byte[] { 1, 2 }, default);
        await store.Definitions.SaveAsync("h1", new byte[] { 1, 2 }, default);
        await store.Definitions.SaveAsync("h1", new byte[] { 3 }, default);

        (await store.Definitions.FindAsync("h1", default))!.Value.ToArray().Should().Equal(1, 2);
        (await store.Definitions.FindAsync("H1", default)).Should().BeNull();
        (await store.Definitions.FindAsync("h2", default)).Should().BeNull();
    }
}
