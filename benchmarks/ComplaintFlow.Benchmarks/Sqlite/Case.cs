using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Benchmarks.Sqlite;

/// <summary>
/// One complaint of which every commit follows from the one before: a snapshot of 2 KB, an entry of 600 bytes, a notice of 300 bytes, an
/// alarm.
/// </summary>
internal sealed class Case(int number)
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Snapshot = Encoding.UTF8.GetBytes(new string('s', 2000));
    private static readonly byte[] Notice = Encoding.UTF8.GetBytes(new string('n', 300));
    private readonly ComplaintKey _key = new(ComplaintKey.DefaultTenant, new ComplaintId(new Guid(number, 0, 0, new byte[8])));
    private ReadOnlyMemory<byte> _head = HashChain.Start;
    private long _version;

    public ComplaintCommit Next()
    {
        byte[] content = new byte[600];
        BitConverter.TryWriteBytes(content, _version);
        byte[] hash = HashChain.Next(_head.Span, content);
        DateTimeOffset at = Start.AddSeconds(_version);
        var commit = new ComplaintCommit
        {
            Key = _key,
            ExpectedVersion = _version++,
            Snapshot = Snapshot,
            Summary = new ComplaintSummary
            {
                Key = _key, Version = _version, Number = $"C{number}", ReceivedAt = Start, Channel = "Web", State = "Investigating",
                Tier = "Quality", TierRank = 20,
                Category = "Quality", Department = "Quality", Owner = "anna", IsOpen = true, NextDueAt = at.AddDays(1),
            },
            Entry = new JournalEntry(_key, _version, at, content, hash),
            Messages = [new OutgoingMessage(_key, $"{number}-{_version}-0", MessageKind.Notice, "StepTaken", at, Notice)],
            UniqueKeys = [new UniqueKey(_key.Tenant, UniqueKeyKind.Idempotency, $"{number}-{_version}")],
            WakeAt = at.AddHours(18),
        };
        _head = hash;
        return commit;
    }
}
