namespace ComplaintFlow.Mail.Receiving.Answers;

/// <summary>Represents the answer to a mail that is too large and was not read. Its text names nobody.</summary>
/// <param name="Mailbox">The name of the mailbox that has the mail.</param>
/// <param name="Tenant">The tenant of the mailbox.</param>
/// <param name="To">The address of the sender.</param>
/// <param name="MessageId">The id of the mail, without angle brackets; null if it has none.</param>
/// <param name="Subject">The subject of the mail.</param>
/// <param name="Language">The language of the sender, if it is known.</param>
/// <param name="MaxSize">The size of the largest mail that is read, in bytes.</param>
internal sealed record AutomaticAnswer(
    string Mailbox, string Tenant, string To, string? MessageId, string Subject, string? Language, long MaxSize)
{
    public override string ToString() => Mailbox;
}
