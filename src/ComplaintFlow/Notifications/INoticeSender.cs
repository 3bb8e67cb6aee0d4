namespace ComplaintFlow.Notifications;

/// <summary>Sends notices that belong to no complaint, at once and without the outbox. Thread-safe.</summary>
internal interface INoticeSender
{
    /// <summary>Sends a notice through every channel that the routes allow. One that has left does not leave again while the host
    /// runs.</summary>
    /// <exception cref="Exception">Some of it did not leave. Send the same notice again later.</exception>
    ValueTask SendAsync(Notice notice, CancellationToken cancellationToken);
}
