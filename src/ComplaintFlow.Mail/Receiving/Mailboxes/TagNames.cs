namespace ComplaintFlow.Mail.Receiving.Mailboxes;

/// <summary>The names of the attributes of metrics. The page telemetry.md lists them.</summary>
internal static class TagNames
{
    public const string Mailbox = "complaintflow.mailbox";
    public const string Outcome = "complaintflow.outcome";
}
