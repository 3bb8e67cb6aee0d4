using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage;

public abstract partial class StoreRules
{
    [Fact]
    public async Task The_journal_gives_every_entry_in_order_exactly_as_it_was_hashed()
    {
        StoreRoles store = await OpenAsync();
        ComplaintCommit first = Commits.New(1), second = first.Next("{ \"b\":1,  \"a\":2 }"), third = second.Next();
        await store.SeedAsync(first, Commits.New(2), second, third);

        IReadOnlyList<JournalEntry> journal = await store.JournalAsync(first.Key);

        journal.Select(entry => entry.Version).Should().Equal(1, 2, 3);
        journal.Select(entry => entry.At).Should().Equal(first.Entry.At, second.Entry.At, third.Entry.At);
        journal.Select(entry => entry.Content.Text()).Should().Equal(first.Entry.Content.Text(), second.Entry.Content.Text(), third.Entry.Content.Text());
        ReadOnlyMemory<byte> head = HashChain.Start;
        foreach (JournalEntry entry in journal)
        {
            entry.Hash.ToArray().Should().Equal(HashChain.Next(head.Span, entry.Content.Span));
            head = entry.Hash;
        }
    }

    [Theory]
    [InlineData(1, long.MaxValue, "1 2 3")]
    [InlineData(2, 2, "2")]
    [InlineData(2, long.MaxValue, "2 3")]
    [InlineData(0, 2, "1 2")]
    [InlineData(3, 2, "")]
    [InlineData(4, 9, "")]
    [InlineData(long.MinValue, long.MaxValue, "1 2 3")]
    public async Task A_range_of_the_journal_has_both_its_ends(long from, long to, string versions)
    {
        StoreRoles store = await OpenAsync();
        ComplaintCommit first = Commits.New(1), second = first.Next();
        await store.SeedAsync(first, second, second.Next());

        string.Join(' ', (await store.JournalAsync(first.Key, from, to)).Select(entry => entry.Version)).Should().Be(versions);
    }

    [Fact]
    public async Task Journals_of_two_tenants_are_apart_even_under_one_id()
    {
        StoreRoles store = await OpenAsync();
        ComplaintCommit here = Commits.New(1), there = Commits.New(Commits.Key(1, "other"));
        await store.SeedAsync(here, there, there.Next());

        (await store.JournalAsync(here.Key)).Should().HaveCount(1);
        (await store.JournalAsync(there.Key)).Should().HaveCount(2);
    }
}
