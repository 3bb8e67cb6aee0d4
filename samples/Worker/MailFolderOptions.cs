namespace Worker;

/// <summary>Where mails are written, and by whom.</summary>
internal sealed class MailFolderOptions
{
    /// <summary>The folder; it is made if it is not there.</summary>
    public string Folder { get; set; } = "";

    /// <summary>The name of this process.</summary>
    public string Sender { get; set; } = "";

    /// <summary>How long a mail takes: a mail server is not as fast as a disk.</summary>
    public TimeSpan Latency { get; set; }
}
