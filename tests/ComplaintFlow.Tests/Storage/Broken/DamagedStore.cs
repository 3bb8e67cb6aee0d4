using System.Runtime.CompilerServices;
using System.Text;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage.Broken;

/// <summary>Gives what somebody has changed behind its back, as a test says.</summary>
internal sealed class DamagedStore : Decorator
{
    public Func<StoredComplaint, StoredComplaint?> Snapshot { get; set; } = static stored => stored;

    public Func<JournalEntry, JournalEntry> Entry { get; set; } = static entry => entry;

    public Func<ComplaintSummary, ComplaintSummary> Row { get; set; } = static row => row;

    public Func<ComplaintKey, StoredAlarm?, StoredAlarm?> Alarm { get; set; } = static (_, alarm) => alarm;

    public Func<MessageLease, MessageLease> Message { get; set; } = static lease => lease;

    public Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> Definition { get; set; } = static content => content;

    public Func<UniqueKey, UniqueKey> Number { get; set; } = static key => key;

    public static ReadOnlyMemory<byte> Replaced(ReadOnlyMemory<byte> content, string text, string by)
    {
        string before = Encoding.UTF8.GetString(content.Span), after = before.Replace(text, by, StringComparison.Ordinal);
        after.Should().NotBe(before, "damage must change something");
        return Encoding.UTF8.GetBytes(after);
    }

    public override async ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken) =>
        await Inner.FindAsync(key, cancellationToken) is { } found ? Snapshot(found) : null;

    public override async ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken) =>
        await Inner.FindByUniqueKeyAsync(Number(key), cancellationToken) is { } found ? Snapshot(found) : null;

    public override async IAsyncEnumerable<JournalEntry> ReadJournalAsync(
        JournalQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (JournalEntry entry in Inner.ReadJournalAsync(query, cancellationToken))
            yield return Entry(entry);
    }

    public override async ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        Page<ComplaintSummary> page = await Inner.QueryAsync(query, cancellationToken);
        return page with { Items = [.. page.Items.Select(Row)] };
    }

    public override async ValueTask<IReadOnlyList<StoredAlarm?>> GetAlarmsAsync(
        IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) =>
        [.. keys.Zip(await Inner.GetAlarmsAsync(keys, cancellationToken), Alarm)];

    public override async ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken) =>
        [.. (await Inner.LeaseAsync(request, cancellationToken)).Select(Message)];

    public override async ValueTask<ReadOnlyMemory<byte>?> FindAsync(string hash, CancellationToken cancellationToken) =>
        await Inner.FindAsync(hash, cancellationToken) is { } found ? Definition(found) : default(ReadOnlyMemory<byte>?);
}
