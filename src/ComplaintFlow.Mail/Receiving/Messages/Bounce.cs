namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>What a server of mail says of a mail that it could not deliver. It has no text: the address is personal.</summary>
internal sealed record Bounce
{
    /// <summary>The id of the delivery of this host that came back; null if it is none of this host.</summary>
    public string? Delivery { get; init; }

    /// <summary>The tenant whose secret thread the returned mail has; null if the report does not show that it is genuine.</summary>
    public string? ProvenTenant { get; init; }

    /// <summary>The address that the report names; null if it names none.</summary>
    public string? Recipient { get; init; }

    /// <summary>The status, such as <c>5.1.1</c> (RFC 3463); null if the report has none.</summary>
    public string? Status { get; init; }

    /// <summary>Whether the server has given up; otherwise it tries on.</summary>
    public bool IsFinal { get; init; }

    /// <summary>
    /// Whether nothing will ever arrive at the address. What is wrong with one mail, or with a mailbox that is full, says nothing of the
    /// address.
    /// </summary>
    public bool IsOfAddress =>
        IsFinal && Status is { } status && status.StartsWith("5.", StringComparison.Ordinal) && !IsOfMail(status);

    /// <summary>The full mailbox, the sender, the size, the content and the policy.</summary>
    private static bool IsOfMail(string status) => status is "5.1.7" or "5.1.8" or "5.2.2" or "5.2.3" or "5.3.4"
        || status.StartsWith("5.6.", StringComparison.Ordinal) || status.StartsWith("5.7.", StringComparison.Ordinal);

    public override string ToString() => $"{Delivery} {Status}";
}
