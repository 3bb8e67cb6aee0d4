using System.Text;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Service;

/// <summary>Creates and reads the messages that carry chain heads to their anchors.</summary>
internal static class ChainHeadMessages
{
    public const string Topic = "ChainHead";

    /// <summary>Adds a message with its head to a commit.</summary>
    public static ComplaintCommit WithHead(ComplaintCommit commit)
    {
        JournalEntry entry = commit.Entry;
        var head = new ChainHead(commit.Key, entry.Version, entry.Hash);
        return commit with
        {
            Messages = [.. commit.Messages,
                new OutgoingMessage(
                    commit.Key, $"{commit.Key.Id}-{entry.Version}-head", MessageKind.Internal, Topic, entry.At,
                    Encoding.UTF8.GetBytes(head.ToString()))],
        };
    }

    public static ChainHead Read(OutgoingMessage message) =>
        ChainHead.TryParse(Encoding.UTF8.GetString(message.Payload.Span), out ChainHead? head) ? head
            : throw new InvalidDataException("The message carries no head of a chain.");
}
