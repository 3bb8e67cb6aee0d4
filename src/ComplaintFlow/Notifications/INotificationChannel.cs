using ComplaintFlow.Complaints;

namespace ComplaintFlow.Notifications;

/// <summary>Represents a channel that sends notices, such as e-mail or chat.</summary>
/// <remarks>
/// An implementation must be thread-safe. Each delivery is sent at least once. A repeated delivery has the same <see cref="Delivery.Id"/>,
/// so that the receiver can recognize it. Each channel has a worker of its own: a channel that is slow or down delays no other.
/// </remarks>
/// <example>
/// A channel that posts each notice to a chat room:
/// <code>
/// public sealed class RoomChannel(HttpClient http) : INotificationChannel
/// {
///     public async ValueTask&lt;DeliveryResult&gt; SendAsync(Delivery delivery, CancellationToken cancellationToken)
///     {
///         using var content = new StringContent(delivery.Text);
///         content.Headers.Add("Idempotency-Key", delivery.Id);
///         using HttpResponseMessage response = await http.PostAsync("/messages", content, cancellationToken);
///         response.EnsureSuccessStatusCode(); // if it throws, the notice is sent again later
///         return DeliveryResult.Delivered;
///     }
/// }
/// </code>
/// </example>
public interface INotificationChannel
{
    /// <summary>
    /// The kind of contact by which the channel reaches people, such as <see cref="ContactKind.Email"/>. The library then finds the people
    /// behind a notice, and sends one delivery to each (<see cref="Delivery.Recipient"/>). It is <see langword="null"/> by default: the
    /// channel has endpoints of its own.
    /// </summary>
    ContactKind? Reaches => null;

    /// <summary>
    /// Whether the channel brings notices to complainants; <see langword="true"/> by default. A channel to other systems, such as a
    /// webhook, does not: what it delivers or fails to deliver is not recorded on the complaint.
    /// </summary>
    bool ReachesComplainants => true;

    /// <summary>
    /// Gets the endpoints to which a notice goes; each gets a delivery of its own, with its own retries. By default there is one, without
    /// a name. It is not called if <see cref="Reaches"/> has a value.
    /// </summary>
    /// <param name="notice">The notice, with only those of its receivers whom the routes send to this channel.</param>
    /// <returns>The names of the endpoints, at most 200 characters each; none if the notice does not leave by this channel.</returns>
    IReadOnlyList<string> GetEndpoints(Notice notice) => [""];

    /// <summary>Sends a notice to one endpoint.</summary>
    /// <param name="delivery">The notice, its text and its endpoint.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The outcome. If the method throws an exception, the delivery is sent again later, as after
    /// <see cref="DeliveryResult.Unavailable"/>.</returns>
    ValueTask<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken);
}
