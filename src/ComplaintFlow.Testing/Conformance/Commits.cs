using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance;

/// <summary>
/// Creates commits that chain: <see cref="New(ComplaintKey)"/> for the receipt, <see cref="Next"/> for later ones.
/// </summary>
internal static class Commits
{
    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset Noon { get; } = Start.AddHours(3);

    public static TimeSpan LeaseTime { get; } = TimeSpan.FromMinutes(5);

    /// <summary>The tenants of the complaints that the rules write.</summary>
    public static IReadOnlyList<string> Tenants { get; } = [ComplaintKey.DefaultTenant, "other"];

    public static ComplaintKey Key(int number, string tenant = ComplaintKey.DefaultTenant) =>
        new(tenant, new ComplaintId(new Guid(number, 0, 0, new byte[8])));

    public static ComplaintCommit New(ComplaintKey key) => Make(key, 1, HashChain.Start, new ComplaintSummary
    {
        Key = key,
        Version = 1,
        Number = key.Id.ToString(),
        ReceivedAt = Start,
        Channel = "Web",
        State = "Received",
        IsOpen = true,
    });

    public static ComplaintCommit New(int number) => New(Key(number));

    public static ComplaintCommit Next(this ComplaintCommit previous, string content = "")
    {
        long version = previous.Entry.Version + 1;
        return Make(previous.Key, version, previous.Entry.Hash, previous.Summary with { Version = version }, content);
    }

    public static ComplaintCommit Waking(this ComplaintCommit commit, DateTimeOffset? at) => commit with { WakeAt = at };

    public static ComplaintCommit Claiming(this ComplaintCommit commit, UniqueKeyKind kind, string value) =>
        commit with { UniqueKeys = [.. commit.UniqueKeys, new UniqueKey(commit.Key.Tenant, kind, value)] };

    public static ComplaintCommit Listed(this ComplaintCommit commit, Func<ComplaintSummary, ComplaintSummary> change) =>
        commit with { Summary = change(commit.Summary) };

    public static ComplaintCommit Sending(
        this ComplaintCommit commit, string id, MessageKind kind = MessageKind.Notice, TimeSpan after = default) =>
        commit with
        {
            Messages = [.. commit.Messages, new OutgoingMessage(commit.Key, id, kind, "Topic", Start + after, Encoding.UTF8.GetBytes(id))],
        };

    public static OutgoingMessage Delivery(ComplaintKey key, string id, string channel, string endpoint, DateTimeOffset? at = null) =>
        new(key, id, MessageKind.Delivery, "Topic", at ?? Noon, Encoding.UTF8.GetBytes(id)) { Channel = channel, Endpoint = endpoint };

    public static OutgoingMessage Event(ComplaintKey key, string id, string channel, DateTimeOffset? at = null) =>
        Delivery(key, id, channel, "", at) with { Kind = MessageKind.Event };

    public static ComplaintCommit Giving(
        this ComplaintCommit commit, string kind, string value, DateTimeOffset? at = null, byte[]? payload = null) =>
        commit with { Signals = [.. commit.Signals, new Signal(kind, value, at ?? Start, payload ?? [])] };

    public static ComplaintCommit Searched(this ComplaintCommit commit, params string[] keys) => commit with { SearchKeys = keys };

    public static string Text(this ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    private static ComplaintCommit Make(
        ComplaintKey key, long version, ReadOnlyMemory<byte> previousHash, ComplaintSummary summary, string content = "")
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"{key.Tenant} {key.Id} entry {version} {content}");
        return new ComplaintCommit
        {
            Key = key,
            ExpectedVersion = version - 1,
            Snapshot = Encoding.UTF8.GetBytes($"snapshot {version} {content}"),
            Summary = summary,
            Entry = new JournalEntry(key, version, Start.AddMinutes(version), bytes, HashChain.Next(previousHash.Span, bytes)),
        };
    }
}
