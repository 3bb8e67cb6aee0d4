namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>What becomes of a mail in its mailbox.</summary>
internal enum MailDisposition
{
    /// <summary>It is done, and moved to the processed ones.</summary>
    Done,

    /// <summary>A person has to look at it: it is set aside, and never tried again.</summary>
    SetAside,

    /// <summary>It stays where it is and is tried again, since something that it needs is not available.</summary>
    Waits,
}

/// <summary>Represents the outcome of a mail.</summary>
/// <param name="Disposition">What becomes of it.</param>
/// <param name="Reason">Why, in a word for logs and metrics. It says nothing of the content.</param>
internal sealed record MailOutcome(MailDisposition Disposition, string Reason)
{
    public static MailOutcome Complaint { get; } = new(MailDisposition.Done, "complaint");

    public static MailOutcome Message { get; } = new(MailDisposition.Done, "message");

    public static MailOutcome Duplicate { get; } = new(MailDisposition.Done, "duplicate");

    public static MailOutcome Bounce { get; } = new(MailDisposition.Done, "bounce");

    public static MailOutcome Machine { get; } = new(MailDisposition.Done, "machine");

    public static MailOutcome Own { get; } = new(MailDisposition.Done, "own");

    public static MailOutcome SetAside(string reason) => new(MailDisposition.SetAside, reason);

    public static MailOutcome Waits(string reason) => new(MailDisposition.Waits, reason);
}
