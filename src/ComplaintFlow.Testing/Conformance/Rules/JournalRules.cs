using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class JournalRules
{
    public static async Task The_journal_gives_every_entry_in_order_exactly_as_it_was_hashed(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1), second = first.Next("{ \"b\":1,  \"a\":2 }"), third = second.Next();
        await store.SeedAsync(first, Commits.New(2), second, third);

        IReadOnlyList<JournalEntry> journal = await store.JournalAsync(first.Key);

        journal.Select(entry => entry.Version).MustEqual(1, 2, 3);
        journal.Select(entry => entry.At).MustEqual(first.Entry.At, second.Entry.At, third.Entry.At);
        journal.Select(entry => entry.Content.Text())
            .MustEqual(first.Entry.Content.Text(), second.Entry.Content.Text(), third.Entry.Content.Text());
        ReadOnlyMemory<byte> head = HashChain.Start;
        foreach (JournalEntry entry in journal)
        {
            entry.Hash.ToArray().MustEqual(HashChain.Next(head.Span, entry.Content.Span));
            head = entry.Hash;
        }
    }

    [Case(1, long.MaxValue, "1 2 3")]
    [Case(2, 2, "2")]
    [Case(2, long.MaxValue, "2 3")]
    [Case(0, 2, "1 2")]
    [Case(3, 2, "")]
    [Case(4, 9, "")]
    [Case(long.MinValue, long.MaxValue, "1 2 3")]
    public static async Task A_range_of_the_journal_has_both_its_ends(StoreFixture fixture, long from, long to, string versions)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit first = Commits.New(1), second = first.Next();
        await store.SeedAsync(first, second, second.Next());

        string.Join(' ', (await store.JournalAsync(first.Key, from, to)).Select(entry => entry.Version)).MustBe(versions);
    }

    public static async Task A_long_journal_comes_whole_and_in_order(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit last = Commits.New(1);
        await store.SeedAsync(last);
        for (int i = 1; i < 600; i++)
            await store.SeedAsync(last = last.Next());

        (await store.JournalAsync(last.Key)).Select(entry => (int)entry.Version).MustEqual(Enumerable.Range(1, 600));
        (await store.JournalAsync(last.Key, from: 3, to: 598)).Select(entry => (int)entry.Version).MustEqual(Enumerable.Range(3, 596));
    }

    public static async Task Journals_of_two_tenants_are_apart_even_under_one_id(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit here = Commits.New(1), there = Commits.New(Commits.Key(1, "other"));
        await store.SeedAsync(here, there, there.Next());

        (await store.JournalAsync(here.Key)).MustHaveCount(1);
        (await store.JournalAsync(there.Key)).Select(entry => entry.Key).MustEqual(there.Key, there.Key);
    }
}
