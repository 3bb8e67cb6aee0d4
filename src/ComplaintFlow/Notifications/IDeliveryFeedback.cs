namespace ComplaintFlow.Notifications;

/// <summary>
/// Takes what a channel learns of a delivery after it has left, such as a bounce of mail or the report of a gateway for text messages.
/// </summary>
/// <remarks>All members are safe to call from any thread.</remarks>
public interface IDeliveryFeedback
{
    /// <summary>Reports that a delivery which the channel had taken has not arrived after all.</summary>
    /// <param name="failure">The delivery, and why it has not arrived.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns><see langword="true"/> if it was a delivery to a complainant: the journal has a <c>NoticeUndeliverable</c> now, and the
    /// owner gets a task and a notice, once however often it is reported. <see langword="false"/> if there is no such delivery, if it went
    /// to somebody else, or if the address is not the one to which it went; nothing was recorded then.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="failure"/> is null.</exception>
    /// <exception cref="Storage.ComplaintStoreException">The store failed.</exception>
    /// <exception cref="Handling.UnknownTenantException">Nobody declared the tenant.</exception>
    ValueTask<bool> ReportFailureAsync(DeliveryFailure failure, CancellationToken cancellationToken = default);
}
