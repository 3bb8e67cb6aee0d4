namespace ComplaintFlow.Handling.Outbox;

/// <summary>
/// The exception that is thrown if an internal message has a topic that this version does not know. A later version on another
/// host may know it, so the message is tried again until it becomes a dead letter. The text quotes nothing of the message.
/// </summary>
internal sealed class UnknownTopicException() : Exception(s_refusal.ToString())
{
    private static readonly Refusal s_refusal = new(
        DiagnosticCodes.UnknownInternalTopic, "No handler is known for the topic of an internal message.",
        "Bring all hosts of the store to the version that wrote it, then make the message due again.");
}
