namespace ComplaintFlow.Mail;

/// <summary>Represents what a scanner says of evidence.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record ScanVerdict
{
    private ScanVerdict(ScanStatus status, string? reason = null) => (Status, Reason) = (status, reason);

    /// <summary>The evidence may be kept.</summary>
    public static ScanVerdict Clean { get; } = new(ScanStatus.Clean);

    /// <summary>The scanner cannot say it now. The mail waits in the mailbox and is tried again.</summary>
    public static ScanVerdict Unavailable { get; } = new(ScanStatus.Unavailable);

    /// <summary>The status.</summary>
    public ScanStatus Status { get; }

    /// <summary>Why the evidence is refused; <see langword="null"/> if it is not.</summary>
    public string? Reason { get; }

    /// <summary>Refuses the evidence.</summary>
    /// <param name="reason">Why, such as the name of a virus. It is kept in a note of the complaint, so it must hold no personal
    /// data.</param>
    /// <returns>The verdict.</returns>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is empty.</exception>
    public static ScanVerdict Refused(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new(ScanStatus.Refused, reason);
    }
}
