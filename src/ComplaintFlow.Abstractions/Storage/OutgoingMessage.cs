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
}

/// <summary>Represents a message that leaves after its commit, at least once and always under the same id.</summary>
/// <param name="Key">The complaint that it belongs to.</param>
/// <param name="Id">The id, unique in the tenant. A receiver recognises repeats by it.</param>
/// <param name="Kind">The kind of message.</param>
/// <param name="Topic">The subject, such as <c>StepTaken</c>.</param>
/// <param name="CreatedAt">The instant of the commit.</param>
/// <param name="Payload">The content as UTF-8 JSON.</param>
public sealed record OutgoingMessage(
    ComplaintKey Key, string Id, MessageKind Kind, string Topic, DateTimeOffset CreatedAt, ReadOnlyMemory<byte> Payload);
