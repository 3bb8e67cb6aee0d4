namespace ComplaintFlow.Mail.Sending;

/// <summary>The server does not offer STARTTLS, and gets nothing in the clear.</summary>
internal sealed class NoStartTlsException(Exception inner) : Exception("The server does not offer STARTTLS.", inner);
