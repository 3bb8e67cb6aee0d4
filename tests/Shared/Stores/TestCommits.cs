using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Shared;

/// <summary>Commits that chain, for a store that is used without a service.</summary>
internal static class TestCommits
{
    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static ComplaintKey Key(int number) => new(ComplaintKey.DefaultTenant, new ComplaintId(new Guid(number, 0, 0, new byte[8])));

    /// <summary>The first commit of a complaint.</summary>
    public static ComplaintCommit Commit(int number, int contentLength = 100) => After(Key(number), 0, HashChain.Start, contentLength);

    public static ComplaintCommit After(StoredComplaint current) => After(current.Key, current.Version, current.ChainHead, 100);

    public static ComplaintCommit Sending(this ComplaintCommit commit, string id, MessageKind kind = MessageKind.Integration) =>
        commit with
        {
            Messages = [.. commit.Messages, new OutgoingMessage(commit.Key, id, kind, "Topic", Start, Encoding.UTF8.GetBytes(id))],
        };

    public static async Task<CommitStatus> CommitAsync(this IComplaintStore store, ComplaintCommit commit) =>
        (await store.CommitAsync([commit], default))[0].Status;

    /// <summary>Commits, and says by which code the store refused it; null if it was written.</summary>
    public static async Task<string?> TryAsync(this IComplaintStore store, ComplaintCommit commit)
    {
        try
        {
            (await store.CommitAsync(commit)).Should().Be(CommitStatus.Committed);
            return null;
        }
        catch (ComplaintStoreException failure)
        {
            return failure.Code;
        }
    }

    /// <summary>Appends an entry on what is there now.</summary>
    public static async Task<CommitStatus> AppendAsync(this IComplaintStore store, int number) =>
        await store.CommitAsync(await store.FindAsync(Key(number), default) is { } current ? After(current) : Commit(number));

    /// <summary>Counts the entries of a journal, whose hashes must be right.</summary>
    public static async Task<int> VerifiedEntriesAsync(this IComplaintStore store, ComplaintKey key)
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

    private static ComplaintCommit After(ComplaintKey key, long version, ReadOnlyMemory<byte> head, int contentLength)
    {
        // No two are alike, and not every byte is one of a text.
        byte[] start = [
            .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"entry {version + 1} of ")),
            .. key.Id.Value.ToByteArray(), .. RandomNumberGenerator.GetBytes(8)];
        byte[] content = [.. start, .. Enumerable.Repeat((byte)'x', contentLength - start.Length)];
        return new ComplaintCommit
        {
            Key = key,
            ExpectedVersion = version,
            Snapshot = content,
            Summary = new ComplaintSummary
            {
                Key = key, Version = version + 1, Number = "N", ReceivedAt = Start, Channel = "Web", State = "Received", IsOpen = true,
            },
            Entry = new JournalEntry(key, version + 1, Start, content, HashChain.Next(head.Span, content)),
            WakeAt = Start,
        };
    }
}
