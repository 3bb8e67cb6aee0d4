namespace ComplaintFlow.Mail.Receiving.Mailboxes;

/// <summary>The exception that is thrown if the connection to a mailbox ends while a mail is fetched.</summary>
internal sealed class MailboxLostException(Exception cause) : Exception("The connection to the mailbox has ended.", cause);
