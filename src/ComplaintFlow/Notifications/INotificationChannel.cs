namespace ComplaintFlow.Notifications;

/// <summary>
/// A way by which notices leave. Called at least once for each notice; a repeat bears the same <see cref="Notice.Id"/>. Must be
/// thread-safe.
/// </summary>
public interface INotificationChannel
{
    /// <summary>Sends a notice. An exception means that it did not leave: it is tried again later.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="text">Its text, rendered from the template of its topic.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask SendAsync(Notice notice, string text, CancellationToken cancellationToken);
}

/// <summary>Turns a notice into text. Must be thread-safe.</summary>
public interface ITemplateRenderer
{
    /// <summary>The text of a notice.</summary>
    /// <param name="notice">The notice.</param>
    string Render(Notice notice);
}
