using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling;

/// <summary>What a decision owes to another complaint: told after the commit by a message to the library itself, and done once however often it arrives.</summary>
internal static class LinkMessages
{
    public const string MergedTopic = "Merged";
    public const string SplitTopic = "Split";
    public const string MeasureTopic = "Measure";

    public static IEnumerable<OutgoingMessage> Of(ComplaintKey key, HistoryEntry entry)
    {
        foreach (ComplaintEvent happened in entry.Events)
        {
            if (happened is MergedInto merged)
                yield return Message(key, entry, MergedTopic, merged.Master);
            else if (happened is PartSplitOff split)
                yield return Message(key, entry, SplitTopic, split.Part);
            else if (happened is MeasureStarted)
                yield return Message(key, entry, MeasureTopic, key.Id);
        }
    }

    /// <summary>The complaint that is told.</summary>
    /// <exception cref="FormatException">The message names none.</exception>
    public static ComplaintId Other(OutgoingMessage message) =>
        ComplaintId.TryParse(Encoding.UTF8.GetString(message.Payload.Span).Trim('"'), out ComplaintId id) ? id : throw new FormatException("A link names a complaint.");

    private static OutgoingMessage Message(ComplaintKey key, HistoryEntry entry, string topic, ComplaintId other) =>
        new(key, $"{key.Id}-{entry.Version}-{topic}", MessageKind.Internal, topic, entry.At, Encoding.UTF8.GetBytes($"\"{other}\""));
}
