using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class CommitRules
{
    [Case(0)]
    [Case(1)]
    [Case(3)]
    public static async Task A_commit_on_another_version_than_the_current_one_is_refused(StoreFixture fixture, long expectedVersion)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1), second = first.Next(), third = second.Next(), fourth = third.Next();
        await store.SeedAsync(first, second);

        ComplaintCommit stale = new[] { first, second, third, fourth }[expectedVersion];
        (await store.CommitAsync(stale)).MustBe(new CommitResult(CommitStatus.VersionConflict));
        (await store.CommitAsync(third)).Status.MustBe(CommitStatus.Committed);
    }

    public static async Task Commits_of_one_call_are_answered_one_by_one_in_their_order(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit stale = Commits.New(1);
        await store.SeedAsync(stale);

        IReadOnlyList<CommitResult> results = await store.Complaints.CommitAsync(
            [Commits.New(2).Claiming(UniqueKeyKind.Number, "K"), stale, Commits.New(3).Claiming(UniqueKeyKind.Number, "K"), Commits.New(4)],
            CancellationToken.None);

        results.Select(result => result.Status)
            .MustEqual(CommitStatus.Committed, CommitStatus.VersionConflict, CommitStatus.DuplicateKey, CommitStatus.Committed);
        (await store.Complaints.FindAsync(Commits.Key(3), CancellationToken.None)).MustBeNull();
        (await store.Complaints.FindAsync(Commits.Key(4), CancellationToken.None)).MustNotBeNull();
        (await store.Complaints.CommitAsync([], CancellationToken.None)).MustBeEmpty();
    }

    public static async Task Instants_are_kept_to_the_microsecond(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        DateTimeOffset at = Commits.Noon.AddMicroseconds(1_234_567);
        ComplaintCommit commit = Commits.New(1).Sending("m", after: at - Commits.Start).Waking(at)
            .Listed(row => row with { ReceivedAt = at, NextDueAt = at, ActiveUntil = at });
        await store.SeedAsync(commit = commit with { Entry = commit.Entry with { At = at } });

        (await store.LeaseDueAsync(at.AddMicroseconds(-1))).MustBeEmpty();
        (await store.LeaseMessagesAsync(at.AddMicroseconds(-1))).MustBeEmpty();
        (await store.LeaseDueAsync(at)).Select(lease => (lease.WakeAt, lease.Until)).MustEqual((at, at + Commits.LeaseTime));
        (await store.LeaseMessagesAsync(at)).Select(lease => (lease.Message.CreatedAt, lease.Until))
            .MustEqual((at, at + Commits.LeaseTime));
        (await store.JournalAsync(commit.Key)).Select(entry => entry.At).MustEqual(at);
        (await store.QueryAsync(new ComplaintQuery())).Items.MustEqual(commit.Summary);
    }
}
