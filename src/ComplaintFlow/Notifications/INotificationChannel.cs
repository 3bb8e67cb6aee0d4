namespace ComplaintFlow.Notifications;

/// <summary>Represents a channel that sends notices, such as e-mail or chat.</summary>
/// <remarks>
/// An implementation must be thread-safe. Each notice is sent at least once. A repeated notice has the same <see cref="Notice.Id"/>, so
/// that the receiver can recognize it.
/// </remarks>
/// <example>
/// A channel that posts each notice to a chat room:
/// <code>
/// public sealed class ChatChannel(HttpClient http) : INotificationChannel
/// {
///     public async ValueTask SendAsync(Notice notice, string text, CancellationToken cancellationToken)
///     {
///         using var content = new StringContent(text);
///         content.Headers.Add("Idempotency-Key", notice.Id);
///         using HttpResponseMessage response = await http.PostAsync("/messages", content, cancellationToken);
///         response.EnsureSuccessStatusCode(); // if it throws, the notice is sent again later
///     }
/// }
/// </code>
/// </example>
public interface INotificationChannel
{
    /// <summary>Sends a notice. If it throws an exception, the notice is sent again later.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="text">The text, rendered from the template of the topic.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>A task that completes when the notice is sent.</returns>
    ValueTask SendAsync(Notice notice, string text, CancellationToken cancellationToken);
}

/// <summary>Renders notices as text.</summary>
/// <remarks>An implementation must be thread-safe.</remarks>
public interface ITemplateRenderer
{
    /// <summary>Renders a notice.</summary>
    /// <param name="notice">The notice.</param>
    /// <returns>The text of the notice.</returns>
    string Render(Notice notice);
}
