using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Service;

/// <summary>
/// Creates the messages by which a decision affects another complaint. They are internal messages after the commit, and are
/// handled once however often they arrive.
/// </summary>
internal static class LinkMessages
{
    /// <summary>The topic from a complaint whose merge is proposed or dropped to its master.</summary>
    public const string MergeTopic = "Merge";

    /// <summary>The topic from a complaint to one that it has taken over.</summary>
    public const string TakenTopic = "Taken";

    /// <summary>The topic from a complaint that has ended to one that was merged into it.</summary>
    public const string EndedTopic = "MasterEnded";

    /// <summary>The topic from a complaint to a part that was split from it.</summary>
    public const string SplitTopic = "Split";
    public const string MeasureTopic = "Measure";

    public static IEnumerable<OutgoingMessage> Of(ComplaintKey key, HistoryEntry entry, Complaint complaint)
    {
        int number = 0;
        for (int i = 0; i < entry.Events.Count; i++)
        {
            foreach ((string topic, ComplaintId other) in Owed(entry.Events[i], complaint))
            {
                string id = $"{key.Id}-{entry.Version}-{topic}{number++}";
                yield return new(key, id, MessageKind.Internal, topic, entry.At, Encoding.UTF8.GetBytes($"\"{other}\""));
            }
        }
    }

    /// <summary>Gets the complaint that is told.</summary>
    /// <exception cref="FormatException">The message names none.</exception>
    public static ComplaintId Other(OutgoingMessage message) =>
        ComplaintId.TryParse(Encoding.UTF8.GetString(message.Payload.Span).Trim('"'), out ComplaintId id) ? id
            : throw new FormatException("A link names a complaint.");

    private static IEnumerable<(string Topic, ComplaintId Other)> Owed(ComplaintEvent happened, Complaint complaint) => happened switch
    {
        MergeProposed proposed => [(MergeTopic, proposed.Merge.Master)],
        MergeUndone undone => [(MergeTopic, undone.Master)],
        DuplicateJoined joined => [(TakenTopic, joined.Joined.Id)],
        PartSplitOff split => [(SplitTopic, split.Part)],
        MeasureStarted => [(MeasureTopic, complaint.Id)],
        OutcomeGiven or MasterEnded or StateEntered { Ends: true } =>
            complaint.Links?.Duplicates.Select(duplicate => (EndedTopic, duplicate)) ?? [],
        _ => [],
    };
}
