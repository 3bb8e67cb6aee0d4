using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class CommitRules
{
    [Case(0)]
    [Case(1)]
    [Case(3)]
    public static async Task A_commit_on_another_version_than_the_current_one_is_refused(Bench bench, long expectedVersion)
    {
        StoreUnderTest store = await bench.OpenAsync();
        ComplaintCommit first = Commits.New(1), second = first.Next(), third = second.Next(), fourth = third.Next();
        await store.SeedAsync(first, second);

        ComplaintCommit stale = new[] { first, second, third, fourth }[expectedVersion];
        (await store.CommitAsync(stale)).MustBe(new CommitResult(CommitStatus.VersionConflict));
        (await store.CommitAsync(third)).Status.MustBe(CommitStatus.Committed);
    }

    public static async Task Commits_of_one_call_are_answered_one_by_one_in_their_order(Bench bench)
    {
        StoreUnderTest store = await bench.OpenAsync();
        ComplaintCommit stale = Commits.New(1);
        await store.SeedAsync(stale);

        IReadOnlyList<CommitResult> results = await store.Complaints.CommitAsync(
            [Commits.New(2).Claiming(UniqueKeyKind.Number, "K"), stale, Commits.New(3).Claiming(UniqueKeyKind.Number, "K"), Commits.New(4)], CancellationToken.None);

        results.Select(result => result.Status).MustEqual(CommitStatus.Committed, CommitStatus.VersionConflict, CommitStatus.DuplicateKey, CommitStatus.Committed);
        (await store.Complaints.FindAsync(Commits.Key(3), CancellationToken.None)).MustBeNull();
        (await store.Complaints.FindAsync(Commits.Key(4), CancellationToken.None)).MustNotBeNull();
        (await store.Complaints.CommitAsync([], CancellationToken.None)).MustBeEmpty();
    }
}
