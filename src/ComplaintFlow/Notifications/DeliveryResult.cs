namespace ComplaintFlow.Notifications;

/// <summary>Specifies what became of a delivery that was tried.</summary>
public enum DeliveryStatus
{
    /// <summary>The endpoint has taken it.</summary>
    Delivered,

    /// <summary>It failed and is tried again. Others to the same endpoint are not affected.</summary>
    Failed,

    /// <summary>The endpoint, or the whole channel if it reaches people, cannot be reached at present. It is tried again.</summary>
    Unavailable,

    /// <summary>It will never be taken, such as for an address that does not exist. It becomes a dead letter at once.</summary>
    Rejected,

    /// <summary>The channel has not tried it, such as for a limit of messages in a minute. It does not count as an attempt.</summary>
    Postponed,
}

/// <summary>Represents the outcome of one try to send a delivery.</summary>
/// <remarks>Immutable, and safe to share between threads. The reason must hold no personal data: it is logged and kept.</remarks>
public sealed record DeliveryResult
{
    private DeliveryResult(DeliveryStatus status, string? reason = null, TimeSpan? retryAfter = null) =>
        (Status, Reason, RetryAfter) = (status, reason, retryAfter);

    /// <summary>The endpoint has taken the delivery.</summary>
    public static DeliveryResult Delivered { get; } = new(DeliveryStatus.Delivered);

    /// <summary>What became of the delivery.</summary>
    public DeliveryStatus Status { get; }

    /// <summary>The reason of a failure, such as <c>500</c>; <see langword="null"/> if there was none.</summary>
    public string? Reason { get; }

    /// <summary>
    /// The least time until the next try (elapsed time), as the endpoint asked for it; <see langword="null"/> if it did not. The retry
    /// schedule of the channel may make it longer.
    /// </summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Creates the outcome of a delivery that failed alone and is tried again.</summary>
    /// <param name="reason">The reason, without personal data.</param>
    /// <param name="retryAfter">The least time until the next try, if the endpoint asked for it.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is empty.</exception>
    public static DeliveryResult Failed(string reason, TimeSpan? retryAfter = null) =>
        new(DeliveryStatus.Failed, Checked(reason), retryAfter);

    /// <summary>
    /// Creates the outcome of a delivery that failed because the endpoint is down, or because the whole channel is, if it reaches people.
    /// After three of them in a row, others wait for some seconds instead of being tried.
    /// </summary>
    /// <param name="reason">The reason, without personal data.</param>
    /// <param name="retryAfter">The least time until the next try, if the endpoint asked for it.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is empty.</exception>
    public static DeliveryResult Unavailable(string reason, TimeSpan? retryAfter = null) =>
        new(DeliveryStatus.Unavailable, Checked(reason), retryAfter);

    /// <summary>Creates the outcome of a delivery that can never be taken. It becomes a dead letter at once.</summary>
    /// <param name="reason">The reason, without personal data.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is empty.</exception>
    public static DeliveryResult Rejected(string reason) => new(DeliveryStatus.Rejected, Checked(reason));

    /// <summary>Creates the outcome of a delivery that the channel has not tried. It is due again later, without counting as an
    /// attempt.</summary>
    /// <param name="reason">The reason, without personal data.</param>
    /// <param name="retryAfter">The time after which it is due again.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is empty, or <paramref name="retryAfter"/> is not
    /// positive.</exception>
    public static DeliveryResult Postponed(string reason, TimeSpan retryAfter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(retryAfter, TimeSpan.Zero);
        return new(DeliveryStatus.Postponed, Checked(reason), retryAfter);
    }

    private static string Checked(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return reason;
    }
}
