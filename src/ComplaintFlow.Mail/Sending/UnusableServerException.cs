namespace ComplaintFlow.Mail.Sending;

/// <summary>The server cannot be used at all, whatever the mail: it does not let the host in, or offers less than the host needs.</summary>
/// <param name="reason">The reason, a code.</param>
/// <param name="inner">What the server has said.</param>
internal sealed class UnusableServerException(string reason, Exception inner) : Exception(reason, inner)
{
    public string Reason { get; } = reason;
}
