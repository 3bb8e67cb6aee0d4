using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class FaultRules
{
    public static async Task A_commit_that_breaks_off_half_way_leaves_nothing_behind_and_passes_once_the_cause_is_gone(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1).Waking(Commits.Noon), second = first.Next().Sending("m")
            .Claiming(UniqueKeyKind.Idempotency, "new").Waking(Commits.Noon.AddHours(-1));
        await store.SeedAsync(first);

        await fixture.BreakCommitsAsync(store, broken: true);
        await ConformanceAssert.ThrowAsync<Exception>(() => store.CommitAsync(second).AsTask(), "the commit breaks off");
        await fixture.BreakCommitsAsync(store, broken: false);

        (await TracesAsync(store, second)).MustBe(new Traces(1, 1, 1, HasKey: false, HasMessage: false));
        (await store.LeaseDueAsync(Commits.Noon.AddTicks(-1))).MustBeEmpty("the alarm stands where the last commit has set it");
        await store.SeedAsync(second);
        (await TracesAsync(store, second)).MustBe(new Traces(2, 2, 2, HasKey: true, HasMessage: true));
    }

    public static async Task A_commit_whose_answer_was_lost_is_not_written_again_when_it_is_repeated(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit commit = Commits.New(1).Sending("m").Claiming(UniqueKeyKind.Idempotency, "new").Waking(Commits.Noon);
        await store.SeedAsync(commit);
        (await store.LeaseMessagesAsync(Commits.Noon)).MustHaveCount(1);

        (await store.CommitAsync(commit)).MustBe(new CommitResult(CommitStatus.VersionConflict), "the version tells that it is there");

        (await store.JournalAsync(commit.Key)).MustHaveCount(1);
        (await store.LeaseMessagesAsync(Commits.Noon)).MustBeEmpty("its message is there once, and leased");
    }

    public static async Task A_commit_that_is_given_up_while_it_is_under_way_is_there_whole_or_not_at_all(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        for (int number = 0; number < 40; number++)
        {
            ComplaintCommit commit = Commits.New(number).Sending("m" + number).Claiming(UniqueKeyKind.Idempotency, "new " + number)
                .Waking(Commits.Noon);
            using var gone = new CancellationTokenSource();
            Task<IReadOnlyList<CommitResult>> call =
                Task.Run(() => store.Complaints.CommitAsync([commit], gone.Token).AsTask(), CancellationToken.None);
            if (number % 2 == 0)
                await Task.Yield();
            await gone.CancelAsync();
            bool answered = await AnsweredAsync(call);

            // A store may continue work whose caller has gone, so it gets a moment to finish.
            Traces none = new(0, 0, 0, HasKey: false, HasMessage: false), whole = new(1, 1, 1, HasKey: true, HasMessage: true);
            Traces found = await TracesAsync(store, commit);
            for (int looks = 0; found != whole && (answered || found != none) && looks < 200; looks++)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
                found = await TracesAsync(store, commit);
            }
            (found == whole || (!answered && found == none)).MustBe(true, $"what is there of a commit that was given up is {found}");
        }
    }

    private static async Task<bool> AnsweredAsync(Task<IReadOnlyList<CommitResult>> call)
    {
        try
        {
            (await call)[0].Status.MustBe(CommitStatus.Committed);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task<Traces> TracesAsync(StoreUnderTest store, ComplaintCommit commit)
    {
        StoredComplaint? found = await store.Complaints.FindAsync(commit.Key, CancellationToken.None);
        ComplaintSummary? row = (await store.QueryAsync(new ComplaintQuery { PageSize = ComplaintQuery.MaxPageSize })).Items.FirstOrDefault(
            row => row.Key == commit.Key);
        IReadOnlyList<MessageLease> messages = await store.LeaseMessagesAsync(Commits.Noon, "look", max: 1000);
        foreach (MessageLease lease in messages)
            await store.SettleMessageAsync(lease, LeaseDisposition.Later, lease.Message.CreatedAt);
        return new Traces(
            found?.Version ?? 0, row?.Version ?? 0, (await store.JournalAsync(commit.Key)).Count,
            await store.Complaints.FindByUniqueKeyAsync(commit.UniqueKeys[0], CancellationToken.None) is not null,
            messages.Any(lease => lease.Message.Id == commit.Messages[0].Id));
    }

    /// <summary>Represents what is stored of a commit.</summary>
    private sealed record Traces(long Snapshot, long Row, int Entries, bool HasKey, bool HasMessage);
}
