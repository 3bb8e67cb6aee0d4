namespace ComplaintFlow.Mail;

/// <summary>Specifies how the connection to a mailbox is protected.</summary>
public enum MailboxSecurity
{
    /// <summary>By TLS from its beginning.</summary>
    Tls,

    /// <summary>By TLS before the sign-in. A server that does not offer it is not signed in to.</summary>
    StartTls,

    /// <summary>Not at all: whoever can listen reads the password and all mail. For a server on the same machine.</summary>
    None,
}
