using System.Collections.Concurrent;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Tests;

public sealed class DurabilityTests : IDisposable
{
    private readonly TempFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task What_was_committed_is_there_when_the_file_is_opened_again()
    {
        ComplaintCommit first = TestCommits.Commit(1);
        await using (var store = new SqliteStore(_file.ConnectionString))
        {
            await store.CommitAsync(first);
            await store.SaveAsync("hash", new byte[] { 1, 2, 3 }, default);
        }

        await using var again = new SqliteStore(_file.ConnectionString);
        StoredComplaint found = (await again.FindAsync(TestCommits.Key(1), default))!;

        found.Snapshot.ToArray().Should().Equal(first.Snapshot.ToArray());
        found.ChainHead.ToArray().Should().Equal(first.Entry.Hash.ToArray());
        (await again.FindAsync("hash", default))!.Value.ToArray().Should().Equal(1, 2, 3);
        (await again.LeaseDueAsync(new LeaseRequest(TestCommits.Start, "a", TimeSpan.FromMinutes(1), 9), default)).Should().ContainSingle();
        (await again.VerifiedEntriesAsync(TestCommits.Key(1))).Should().Be(1);
    }

    [Fact]
    public async Task Two_stores_on_one_file_with_sixteen_threads_each_never_hear_that_it_is_busy()
    {
        await using SqliteStore here = new(_file.ConnectionString), there = new(_file.ConnectionString);
        var accepted = new ConcurrentDictionary<int, int>();

        await Task.WhenAll(Enumerable.Range(0, 32).Select(worker => Task.Run(async () =>
        {
            SqliteStore store = worker % 2 == 0 ? here : there;
            for (int written = 0; written < 20;)
            {
                int number = (worker + written) % 10;
                StoredComplaint? current = await store.FindAsync(TestCommits.Key(number), default);
                if (await store.CommitAsync(
                    current is null ? TestCommits.Commit(number) : TestCommits.After(current)) != CommitStatus.Committed)
                    continue;
                accepted.AddOrUpdate(number, 1, (_, count) => count + 1);
                written++;
            }
        })));

        accepted.Values.Sum().Should().Be(32 * 20);
        foreach ((int number, int count) in accepted)
            (await here.VerifiedEntriesAsync(TestCommits.Key(number))).Should().Be(count);
    }

    [Fact]
    public async Task Calls_that_arrive_together_are_each_answered_on_their_own()
    {
        await using var store = new SqliteStore(_file.ConnectionString, new SqliteStoreOptions { MaxBatchSize = 7 });
        await store.CommitAsync(TestCommits.Commit(0));

        CommitStatus[] answers = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(i => Task.Run(() => store.CommitAsync(TestCommits.Commit(i % 2 == 0 ? 0 : i)))));

        answers.Count(status => status == CommitStatus.Committed).Should().Be(50);
        answers.Count(status => status == CommitStatus.VersionConflict).Should().Be(50);
    }
}
