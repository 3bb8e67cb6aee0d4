using ComplaintFlow.Batching;
using ComplaintFlow.PostgreSql.Writing;
using ComplaintFlow.Storage;

namespace ComplaintFlow.PostgreSql.Tests;

public sealed class GroupTests
{
    [SkippableTheory]
    [InlineData(1, 7)]
    [InlineData(4, 256)]
    public async Task Calls_that_arrive_together_are_each_answered_on_their_own(int lanes, int maxGroup)
    {
        await using var store = new PostgreSqlStore(
            TestServer.NewDatabase(), new PostgreSqlStoreOptions { MaxConcurrentBatches = lanes, MaxBatchSize = maxGroup });
        await store.CommitAsync(TestCommits.Commit(0));

        CommitStatus[] answers = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(i => Task.Run(() => store.CommitAsync(TestCommits.Commit(i % 2 == 0 ? 0 : i)))));

        answers.Count(status => status == CommitStatus.Committed).Should().Be(50);
        answers.Count(status => status == CommitStatus.VersionConflict).Should().Be(50);
    }

    [SkippableFact]
    public async Task A_duplicate_and_a_defect_in_a_group_do_not_touch_the_others()
    {
        await using var store = new PostgreSqlStore(TestServer.NewDatabase(), new PostgreSqlStoreOptions { MaxConcurrentBatches = 1 });
        await store.EnsureAsync();
        UniqueKey key = new(ComplaintKey.DefaultTenant, UniqueKeyKind.Number, "K");
        ComplaintCommit[] commits = Enumerable.Range(0, 30).Select(static number => TestCommits.Commit(number)).ToArray();
        commits[5] = commits[5] with { UniqueKeys = [key] };
        commits[9] = commits[9] with { UniqueKeys = [key] };
        commits[12] = commits[12] with { Entry = commits[12].Entry with { Hash = new byte[32] } };

        Task<IReadOnlyList<CommitResult>>[] calls = [.. commits.Select(commit => store.CommitAsync([commit], default).AsTask())];
        await Task.WhenAll(calls).ContinueWith(static _ => { }, TaskScheduler.Default);

        (await calls[5])[0].Status.Should().Be(CommitStatus.Committed, "it came first");
        (await calls[9])[0].Should().Be(new CommitResult(CommitStatus.DuplicateKey, key));
        await calls[12].Invoking(call => call).Should().ThrowAsync<ArgumentException>();
        calls.Where((_, i) => i is not 9 and not 12).Should().OnlyContain(call => call.Result[0].Status == CommitStatus.Committed);
    }

    [SkippableFact]
    public async Task A_call_that_is_given_up_while_it_waits_leaves_the_others_alone()
    {
        await using var store = new PostgreSqlStore(TestServer.NewDatabase(), new PostgreSqlStoreOptions { MaxConcurrentBatches = 1 });
        await store.EnsureAsync();
        using var cancellation = new CancellationTokenSource();

        Task<IReadOnlyList<CommitResult>>[] calls = [
            .. Enumerable.Range(0, 20)
            .Select(i => store.CommitAsync([TestCommits.Commit(i)], i % 2 == 0 ? cancellation.Token : default).AsTask())];
        await cancellation.CancelAsync();
        await Task.WhenAll(calls).ContinueWith(static _ => { }, TaskScheduler.Default);

        calls.Where((_, i) => i % 2 == 1).Should().OnlyContain(call => call.IsCompletedSuccessfully);
        calls.Should().OnlyContain(call => call.IsCompleted && !call.IsFaulted);
    }

    [Fact]
    public async Task A_commit_behind_a_given_up_one_of_the_same_complaint_is_written_though_nobody_else_comes()
    {
        var busy = new TaskCompletionSource();
        var written = new List<CommitCall>();
        var calls = new CallBatcher<CommitCall>(lanes: 1, maxGroup: 9, async group =>
        {
            await busy.Task;
            written.AddRange(group);
        });
        using var cancellation = new CancellationTokenSource();
        CommitCall first = new([TestCommits.Commit(1)], default), givenUp = new([TestCommits.Commit(2)], cancellation.Token),
            behind = new([TestCommits.Commit(2)], default);
        foreach (CommitCall call in (CommitCall[])[first, givenUp, behind])
            calls.Add(call);

        await cancellation.CancelAsync();
        busy.SetResult();
        await calls.DisposeAsync();

        written.Should().Equal(first, behind);
    }
}
