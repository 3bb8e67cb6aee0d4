using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.PostgreSql.Tests;

/// <summary>Commits that chain.</summary>
internal static class Some
{
    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static ComplaintKey Key(int number) => new(ComplaintKey.DefaultTenant, new ComplaintId(new Guid(number, 0, 0, new byte[8])));

    public static ComplaintCommit Commit(int number) => After(Key(number), 0, HashChain.Start);

    public static ComplaintCommit After(StoredComplaint current) => After(current.Key, current.Version, current.ChainHead);

    public static ComplaintCommit Sending(this ComplaintCommit commit, string id, MessageKind kind = MessageKind.Integration) =>
        commit with { Messages = [.. commit.Messages, new OutgoingMessage(commit.Key, id, kind, "Topic", Start, Encoding.UTF8.GetBytes(id))] };

    public static async Task<CommitStatus> CommitAsync(this PostgreSqlStore store, ComplaintCommit commit) => (await store.CommitAsync([commit], default))[0].Status;

    /// <summary>Commits, and says by which code it was refused; null where it was written.</summary>
    public static async Task<string?> TryAsync(this PostgreSqlStore store, ComplaintCommit commit)
    {
        try
        {
            (await store.CommitAsync(commit)).Should().Be(CommitStatus.Committed);
            return null;
        }
        catch (PostgreSqlStoreException refusal)
        {
            return refusal.Code;
        }
    }

    /// <summary>Appends an entry on what is there now.</summary>
    public static async Task<CommitStatus> AppendAsync(this PostgreSqlStore store, int number) =>
        await store.CommitAsync(await store.FindAsync(Key(number), default) is { } current ? After(current) : Commit(number));

    public static async Task<int> VerifiedEntriesAsync(this PostgreSqlStore store, ComplaintKey key)
    {
        ReadOnlyMemory<byte> head = HashChain.Start;
        int count = 0;
        await foreach (JournalEntry entry in store.ReadJournalAsync(new JournalQuery(key), default))
        {
            entry.Version.Should().Be(++count);
            byte[] due = HashChain.Next(head.Span, entry.Content.Span);
            entry.Hash.ToArray().Should().Equal(due);
            head = due;
        }
        return count;
    }

    private static ComplaintCommit After(ComplaintKey key, long version, ReadOnlyMemory<byte> head)
    {
        byte[] content = [.. Encoding.UTF8.GetBytes($"entry {version + 1} of "), .. key.Id.Value.ToByteArray(), .. Random.Shared.GetItems(Enumerable.Range(0, 256).Select(i => (byte)i).ToArray(), 8)];
        return new ComplaintCommit
        {
            Key = key,
            ExpectedVersion = version,
            Snapshot = content,
            Summary = new ComplaintSummary { Key = key, Version = version + 1, Number = "N", ReceivedAt = Start, Channel = "Web", State = "Received", IsOpen = true },
            Entry = new JournalEntry(key, version + 1, Start, content, HashChain.Next(head.Span, content)),
            WakeAt = Start,
        };
    }
}
