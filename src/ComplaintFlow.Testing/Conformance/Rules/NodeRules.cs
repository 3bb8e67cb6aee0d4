using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class NodeRules
{
    public static async Task What_one_node_commits_the_other_finds_at_once(StoreFixture fixture)
    {
        StoreUnderTest here = await fixture.OpenAsync(), there = await fixture.OpenAnotherAsync(here);
        ComplaintCommit first = Commits.New(1).Claiming(UniqueKeyKind.Number, "K"), second = first.Next();
        await here.SeedAsync(first);
        await there.SeedAsync(second);

        (await here.Complaints.FindAsync(first.Key, CancellationToken.None))!.Version.MustBe(2);
        (await there.Complaints.FindByUniqueKeyAsync(first.UniqueKeys[0], CancellationToken.None))!.Version.MustBe(2);
        (await here.CommitAsync(first.Next("late"))).MustBe(new CommitResult(CommitStatus.VersionConflict));
        (await there.CommitAsync(Commits.New(2).Claiming(UniqueKeyKind.Number, "K"))).MustBe(
            new CommitResult(CommitStatus.DuplicateKey, first.UniqueKeys[0]));
        (await here.JournalAsync(first.Key)).MustHaveCount(2);
    }

    public static async Task Workers_of_two_nodes_never_share_a_lease_and_miss_none(StoreFixture fixture)
    {
        StoreUnderTest here = await fixture.OpenAsync(), there = await fixture.OpenAnotherAsync(here);
        for (int i = 0; i < 100; i++)
            await here.SeedAsync(Commits.New(i).Waking(Commits.Noon.AddSeconds(-i)).Sending($"m{i}"));
        var claims = new LeaseTally(complaints: 100, messages: 100);

        await Task.WhenAll(new[] { here, there }.Select((node, number) => Task.Run(() => claims.TakeAllAsync(node, $"n{number}", max: 3))));

        claims.MustBeComplete();
    }

    public static async Task Of_two_nodes_that_count_at_once_each_counts(StoreFixture fixture)
    {
        StoreUnderTest here = await fixture.OpenAsync(), there = await fixture.OpenAnotherAsync(here);

        await Task.WhenAll(new[] { here, there }.Select(static node => Task.Run(() => ExpiringRules.CountAsync(node))));

        await ExpiringRules.MustHaveCountedAsync(here, workers: 2);
        await ExpiringRules.MustHaveCountedAsync(there, workers: 2);
    }

    public static async Task Writers_on_two_nodes_leave_no_gap_and_lose_nothing(StoreFixture fixture)
    {
        StoreUnderTest here = await fixture.OpenAsync(), there = await fixture.OpenAnotherAsync(here);
        ComplaintCommit first = Commits.New(1);
        await here.SeedAsync(first);

        await Task.WhenAll(new[]
        {
            here, there,
        }.Select((node, number) => ConcurrencyRules.WriteAsync(node, first, $"{number}", count: 40)));

        IReadOnlyList<JournalEntry> journal = await there.JournalAsync(first.Key);
        journal.Select(entry => (int)entry.Version).MustEqual(Enumerable.Range(1, 81));
        ReadOnlyMemory<byte> head = HashChain.Start;
        foreach (JournalEntry entry in journal)
        {
            entry.Hash.Span.SequenceEqual(HashChain.Next(head.Span, entry.Content.Span)).MustBe(true, "the chain must hold");
            head = entry.Hash;
        }
    }
}
