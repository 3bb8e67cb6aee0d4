namespace ComplaintFlow.Storage;

/// <summary>Specifies the kind of a message.</summary>
public enum MessageKind
{
    /// <summary>A notice to people. Notices are not ordered.</summary>
    Notice,

    /// <summary>A message to another system. The messages of one complaint keep their order.</summary>
    Integration,

    /// <summary>
    /// A message to the library itself, such as a request to look for similar complaints. Internal messages are not ordered.
    /// </summary>
    Internal,

    /// <summary>
    /// One notice on its way to one endpoint of one channel. The deliveries of one complaint to one endpoint keep their order.
    /// </summary>
    Delivery,

    /// <summary>
    /// An event for other systems. A commit writes it without a channel, and it is replaced by one for each channel that it leaves by. The
    /// events of one complaint keep their order, in each channel too.
    /// </summary>
    Event,
}

/// <summary>Represents a message that leaves after its commit, at least once and always under the same id.</summary>
/// <param name="Key">The complaint that it belongs to.</param>
/// <param name="Id">The id, unique in the tenant. A receiver recognises repeats by it.</param>
/// <param name="Kind">The kind of message.</param>
/// <param name="Topic">The subject, such as <c>StepTaken</c>.</param>
/// <param name="CreatedAt">The instant of the commit.</param>
/// <param name="Payload">The content as UTF-8 JSON.</param>
public sealed record OutgoingMessage(
    ComplaintKey Key, string Id, MessageKind Kind, string Topic, DateTimeOffset CreatedAt, ReadOnlyMemory<byte> Payload)
{
    /// <summary>
    /// The channel by which a delivery or an event leaves; empty for every other kind, and for an event as a commit writes it.
    /// </summary>
    public string Channel { get; init; } = "";

    /// <summary>
    /// The endpoint of the channel to which a delivery goes; empty for every other kind, and for a channel that has only one. It names no
    /// one: addresses of people are found when the delivery leaves.
    /// </summary>
    public string Endpoint { get; init; } = "";

    /// <summary>
    /// Whether the message stands in a lane. The messages of a lane leave one after another, in the order in which they were written.
    /// A lane has the messages of one complaint that have the same <see cref="Kind"/>, <see cref="Channel"/> and
    /// <see cref="Endpoint"/>.
    /// </summary>
    public bool IsOrdered => Kind is MessageKind.Integration or MessageKind.Delivery or MessageKind.Event;

    /// <summary>
    /// Whether the message holds up its lane when it is dead. A dead delivery does not: what came to nothing must not keep the next letter
    /// from its reader. A dead event does: who follows a complaint must not see a later event before an earlier one.
    /// </summary>
    public bool BlocksWhenDead => Kind is MessageKind.Integration or MessageKind.Event;
}
