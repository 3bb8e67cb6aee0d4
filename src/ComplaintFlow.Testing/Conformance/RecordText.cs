using System.Globalization;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance;

/// <summary>Writes all of a record as text, so that two are the same if their texts are.</summary>
internal static class RecordText
{
    public static string Of(ComplaintRecord record) => string.Join('\n', Lines(record));

    private static IEnumerable<string> Lines(ComplaintRecord record)
    {
        yield return $"{record.Key} {record.Complaint.Version} {Hex(record.Complaint.Snapshot)} {Hex(record.Complaint.ChainHead)}";
        yield return $"{record.Summary}";
        foreach (JournalEntry entry in record.Entries)
            yield return $"entry {entry.Key} {entry.Version} {At(entry.At)} {Hex(entry.Content)} {Hex(entry.Hash)}";
        foreach (string line in Sorted(record.UniqueKeys.Select(static key => $"{key}")))
            yield return line;
        foreach (string line in Sorted(record.SearchKeys.Select(static key => $"search {key}")))
            yield return line;
        foreach (string line in Sorted(
            record.Signals.Select(static signal => $"signal {signal.Kind} {signal.Value} {At(signal.At)} {Hex(signal.Payload)}")))
            yield return line;
        yield return record.Alarm is not { } alarm ? "no alarm"
            : $"alarm {alarm.Version} {At(alarm.WakeAt)} {alarm.Attempts} {alarm.IsParked} {alarm.Reason}";
        foreach (RecordedMessage pending in record.Messages)
        {
            OutgoingMessage message = pending.Message;
            yield return $"message {message.Key} {message.Id} {message.Kind} {message.Topic} {At(message.CreatedAt)} "
                + $"{Hex(message.Payload)} {At(pending.DueAt)} {pending.Attempts} "
                + $"{(pending.DiedAt is { } at ? At(at) : "lives")} {pending.Reason}";
        }
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal);

    private static string At(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static string Hex(ReadOnlyMemory<byte> bytes) => Convert.ToHexString(bytes.Span);
}
