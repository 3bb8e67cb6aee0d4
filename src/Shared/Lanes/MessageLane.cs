using System.Globalization;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Lanes;

/// <summary>The text by which a table knows the lane of a message among the messages of its complaint.</summary>
internal static class MessageLane
{
    /// <summary>
    /// The lane; null for a message that waits for no other. The length before the channel keeps apart names that would read alike when
    /// they stand one behind the other.
    /// </summary>
    public static string? GetLane(this OutgoingMessage message) => message switch
    {
        { IsOrdered: false } => null,
        // the lanes of commits, which are asked for all the time; migrations write the first one too
        { Kind: MessageKind.Integration } => "1",
        { Kind: MessageKind.Event, Channel: "" } => "4",
        _ => string.Create(
            CultureInfo.InvariantCulture, $"{(int)message.Kind} {message.Channel.Length} {message.Channel} {message.Endpoint}"),
    };

    /// <summary>The lane in which a message stays when it is dead; null for one that holds up no other.</summary>
    public static string? GetLaneOfDead(this OutgoingMessage message) => message.BlocksWhenDead ? message.GetLane() : null;
}
