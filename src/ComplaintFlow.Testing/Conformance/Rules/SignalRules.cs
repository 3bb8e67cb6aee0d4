using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class SignalRules
{
    public static async Task A_signal_is_found_by_its_kind_and_value_with_its_complaint_and_its_payload(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        byte[] payload = [0, 1, 0xFF, 0];
        await store.SeedAsync(
            Commits.New(1).Giving("Batch", "b7", payload: payload), Commits.New(2).Giving("Batch", "B7").Giving("Sku", "b7")
                .Giving("batch", "b7"));

        FoundSignal found = (await store.SignalsAsync("Batch", "b7")).Single();

        (found.Complaint, found.Value, found.At).MustBe((Commits.Key(1).Id, "b7", Commits.Start));
        found.Payload.ToArray().MustEqual(payload);
        (await store.SignalsAsync("Batch", "B7")).Single().Payload.Length.MustBe(0, "a signal may come without a payload");
        (await store.SignalsAsync("Batch", "none")).MustBeEmpty();
    }

    public static async Task Both_ends_of_a_window_belong_to_it_and_the_latest_signal_comes_first(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        int[] order = [3, 1, 5, 2, 4];
        foreach (int number in order)
            await store.SeedAsync(Commits.New(number).Giving("Batch", "b7", Commits.Start.AddMicroseconds(number)));

        IReadOnlyList<FoundSignal> found =
            await store.SignalsAsync("Batch", "b7", Commits.Start.AddMicroseconds(2), Commits.Start.AddMicroseconds(4));

        found.Select(signal => signal.Complaint).MustEqual(Commits.Key(4).Id, Commits.Key(3).Id, Commits.Key(2).Id);
        (await store.SignalsAsync("Batch", "b7", Commits.Start.AddMicroseconds(4), Commits.Start.AddMicroseconds(2))).MustBeEmpty(
            "the window ends before it begins");
    }

    public static async Task Of_each_value_no_more_are_given_than_asked_for_and_those_are_the_latest(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        for (int i = 1; i <= 5; i++)
            await store.SeedAsync(
                Commits.New(i).Giving("Text", "x", Commits.Start.AddMinutes(i / 2)), Commits.New(10 + i)
                    .Giving("Text", "y", Commits.Start.AddMinutes(i)));

        IReadOnlyList<FoundSignal> found = await store.Complaints.FindSignalsAsync(
            new SignalQuery("default", "Text", ["y", "none", "x"], DateTimeOffset.MinValue, Commits.Noon, 2), CancellationToken.None);

        found.Select(signal => (signal.Value, signal.Complaint)).MustEqual(
            ("y", Commits.Key(15).Id), ("y", Commits.Key(14).Id), ("x", Commits.Key(5).Id), ("x", Commits.Key(4).Id));
        (await store.Complaints.FindSignalsAsync(
            new SignalQuery("default", "Text", [], DateTimeOffset.MinValue, Commits.Noon, 2), CancellationToken.None)).MustBeEmpty();
    }

    public static async Task Signals_of_another_tenant_are_not_seen(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(
            Commits.New(1).Giving("Batch", "b7"), Commits.New(Commits.Key(2, "other")).Giving("Batch", "b7"),
            Commits.New(Commits.Key(1, "other")).Giving("Batch", "b7"));

        (await store.SignalsAsync("Batch", "b7")).Single().Complaint.MustBe(Commits.Key(1).Id);
        (await store.Complaints.FindSignalsAsync(
            new SignalQuery("other", "Batch", ["b7"], Commits.Start, Commits.Noon, 100), CancellationToken.None))
            .Select(signal => signal.Complaint).MustEqual([Commits.Key(2).Id, Commits.Key(1).Id], "an id may exist in two tenants");
    }

    public static async Task A_signal_that_a_complaint_gives_again_at_the_same_instant_counts_once(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1).Giving("Batch", "b7").Giving("Batch", "b7");
        await store.SeedAsync(first, first.Next().Giving("Batch", "b7").Giving("Batch", "b8"));

        (await store.SignalsAsync("Batch", "b7")).MustHaveCount(1);
        (await store.SignalsAsync("Batch", "b8")).MustHaveCount(1, "a later commit may bring signals too");
    }

    public static async Task A_signal_that_is_given_again_at_the_same_instant_keeps_its_first_payload(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1).Giving("Batch", "b7", payload: [1]);
        await store.SeedAsync(first, first.Next().Giving("Batch", "b7", payload: [2]));

        (await store.SignalsAsync("Batch", "b7")).Single().Payload.ToArray().MustEqual(new byte[] { 1 });
    }

    public static async Task Signals_of_earlier_commits_stay_when_later_ones_bring_others(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1).Giving("Batch", "b7").Giving("Batch", "b8"),
            second = first.Next().Giving("Batch", "b7", Commits.Start.AddMinutes(1));
        await store.SeedAsync(first, second, second.Next());

        (await store.SignalsAsync("Batch", "b7")).Select(signal => signal.At).MustEqual(Commits.Start.AddMinutes(1), Commits.Start);
        (await store.SignalsAsync("Batch", "b8")).MustHaveCount(1);
    }

    public static async Task A_commit_that_was_refused_leaves_no_signal(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1);
        await store.SeedAsync(first, first.Next());

        (await store.CommitAsync(first.Next("late").Giving("Batch", "b7"))).Status.MustBe(CommitStatus.VersionConflict);

        (await store.SignalsAsync("Batch", "b7")).MustBeEmpty();
    }

    public static async Task Of_two_receipts_at_the_same_moment_the_one_that_looks_last_sees_both(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        for (int round = 0; round < 20; round++)
        {
            int[] numbers = [2 * round, (2 * round) + 1];
            int[] seen = await Task.WhenAll(numbers.Select(number => Task.Run(async () =>
            {
                await store.SeedAsync(Commits.New(number).Giving("Batch", $"b{round}"));
                return (await store.SignalsAsync("Batch", $"b{round}")).Count;
            })));
            seen.Max().MustBe(2, "who looks after its own commit sees every commit that was answered before");
        }
    }

    public static async Task A_request_for_no_signal_is_refused(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await ConformanceAssert.ThrowAsync<ArgumentException>(async () => await store.Complaints.FindSignalsAsync(
            new SignalQuery("default", "Batch", ["b7"], Commits.Start, Commits.Noon, 0), CancellationToken.None));
    }
}
