using System.Collections.Concurrent;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class ConcurrencyRules
{
    private const int Workers = 8;

    public static async Task Writers_of_one_complaint_leave_no_gap_and_every_accepted_commit_once(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1);
        await store.SeedAsync(first);
        var accepted = new ConcurrentBag<(long Version, string Content)>();

        await ParallelAsync(async worker =>
        {
            foreach (ComplaintCommit commit in await WriteAsync(store, first, $"{worker}", count: 25))
                accepted.Add((commit.Entry.Version, commit.Entry.Content.Text()));
        });

        IReadOnlyList<JournalEntry> journal = await store.JournalAsync(first.Key);
        journal.Select(entry => entry.Version).MustEqual(Enumerable.Range(1, (Workers * 25) + 1).Select(version => (long)version));
        journal.Skip(1).Select(entry => (entry.Version, entry.Content.Text())).MustEqual(accepted.OrderBy(commit => commit.Version));
    }

    public static async Task One_of_many_claims_of_a_unique_key_is_accepted(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        var results = new ConcurrentBag<CommitStatus>();

        await ParallelAsync(
            async worker => results.Add((await store.CommitAsync(Commits.New(worker).Claiming(UniqueKeyKind.Idempotency, "K"))).Status));

        results.Count(status => status == CommitStatus.Committed).MustBe(1);
        results.Count(status => status == CommitStatus.DuplicateKey).MustBe(Workers - 1);
    }

    public static async Task Parallel_workers_never_share_a_lease_and_miss_none(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        for (int i = 0; i < 200; i++)
            await store.SeedAsync(
                Commits.New(Commits.Key(i, Commits.Tenants[i % 2])).Waking(Commits.Noon.AddSeconds(-i)).Sending($"n{i}")
                    .Sending($"i{i}", MessageKind.Integration));
        var claims = new LeaseTally(complaints: 200, messages: 400);

        await ParallelAsync(worker => claims.TakeAllAsync(store, $"w{worker}", max: 7));

        claims.MustBeComplete();
    }

    /// <summary>Appends entries to the journal of a complaint, each based on the state that it finds at that moment.</summary>
    internal static async Task<List<ComplaintCommit>> WriteAsync(StoreUnderTest store, ComplaintCommit first, string name, int count)
    {
        var accepted = new List<ComplaintCommit>();
        for (int tries = 0; accepted.Count < count; tries++)
        {
            tries.MustBeLessThan(100_000, "somebody must get through");
            StoredComplaint current = (await store.Complaints.FindAsync(first.Key, CancellationToken.None))!;
            await Task.Yield(); // a store that answers at once would let one worker after another through
            ComplaintCommit commit = After(current, first).Next($"{name}/{accepted.Count}");
            if ((await store.CommitAsync(commit)).Status == CommitStatus.Committed)
                accepted.Add(commit);
        }
        return accepted;
    }

    private static Task ParallelAsync(Func<int, Task> work) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => work(worker))));

    /// <summary>Creates the commit that led to the found state, as far as the next one is based on it.</summary>
    private static ComplaintCommit After(StoredComplaint current, ComplaintCommit first) =>
        first with { Entry = first.Entry with { Version = current.Version, Hash = current.ChainHead } };
}
