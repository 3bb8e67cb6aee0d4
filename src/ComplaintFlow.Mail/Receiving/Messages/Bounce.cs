using ComplaintFlow.Mail.Connections;

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

    /// <summary>Whether nobody has the address. A full mailbox, or what is wrong with one mail, says nothing of that.</summary>
    public bool SaysNobody => IsFinal && EnhancedStatus.SaysNobody(Status);

    public override string ToString() => $"{Delivery} {Status}";
}
