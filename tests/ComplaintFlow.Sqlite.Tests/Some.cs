using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;
using Microsoft.Data.Sqlite;

namespace ComplaintFlow.Sqlite.Tests;

/// <summary>Commits that chain, and a look into the file past the store.</summary>
internal static class Some
{
    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static ComplaintKey Key(int number) => new(ComplaintKey.DefaultTenant, new ComplaintId(new Guid(number, 0, 0, new byte[8])));

    public static ComplaintCommit Commit(int number, int contentLength = 100) => After(Key(number), 0, HashChain.Start, contentLength);

    public static ComplaintCommit After(StoredComplaint current) => After(current.Key, current.Version, current.ChainHead, 100);

    public static ComplaintCommit After(ComplaintKey key, long version, ReadOnlyMemory<byte> head, int contentLength)
    {
        byte[] content = Encoding.UTF8.GetBytes(new string('x', contentLength));
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

    public static async Task<CommitStatus> CommitAsync(this SqliteStore store, ComplaintCommit commit) => (await store.CommitAsync([commit], default))[0].Status;

    /// <summary>Commits, and says by which code it was refused; null where it was written.</summary>
    public static async Task<string?> TryAsync(this SqliteStore store, ComplaintCommit commit)
    {
        try
        {
            (await store.CommitAsync(commit)).Should().Be(CommitStatus.Committed);
            return null;
        }
        catch (SqliteStoreException refusal)
        {
            return refusal.Code;
        }
    }

    public static async Task<int> VerifiedEntriesAsync(this SqliteStore store, ComplaintKey key)
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

    public static object? Ask(TempFile file, string sql)
    {
        using var connection = new SqliteConnection(file.ConnectionString + ";Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
