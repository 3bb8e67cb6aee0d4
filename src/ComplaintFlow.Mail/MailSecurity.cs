namespace ComplaintFlow.Mail;

/// <summary>Specifies how a connection to a mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>The connection begins in the clear and is encrypted by STARTTLS. A server that does not offer it gets nothing.</summary>
    StartTls,

    /// <summary>The connection is encrypted from its beginning, usually on port 465 (SMTP) or 993 (IMAP).</summary>
    Tls,

    /// <summary>The connection is not encrypted. Only servers on the same machine may be spoken to so.</summary>
    None,
}
