namespace ComplaintFlow.Storage;

/// <summary>What kind of message leaves with a commit.</summary>
public enum MessageKind
{
    /// <summary>A notice to people. Notices are not ordered.</summary>
    Notice,

    /// <summary>A message to another system. The messages of one complaint keep their order.</summary>
    Integration,

    /// <summary>A message to the library itself, such as to look for similar complaints. Not ordered.</summary>
    Internal,
}

/// <summary>A message that leaves after its commit, at least once and always under the same id.</summary>
/// <param name="Key">The complaint it belongs to.</param>
/// <param name="Id">Its id, unique in the tenant; a receiver tells repeats by it.</param>
/// <param name="Kind">What kind of message it is.</param>
/// <param name="Topic">What it is about, such as <c>StepTaken</c>.</param>
/// <param name="CreatedAt">The instant of the commit.</param>
/// <param name="Payload">The content as UTF-8 JSON.</param>
public sealed record OutgoingMessage(
    ComplaintKey Key, string Id, MessageKind Kind, string Topic, DateTimeOffset CreatedAt, ReadOnlyMemory<byte> Payload);
