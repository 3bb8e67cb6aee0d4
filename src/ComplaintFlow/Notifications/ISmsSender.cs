namespace ComplaintFlow.Notifications;

/// <summary>Sends text messages through the provider of your choice.</summary>
/// <remarks>
/// Register it with <c>AddSms</c>. An implementation must be thread-safe. Each message is sent at least once; a repeated message has the
/// same <see cref="SmsMessage.Id"/>. Do not log numbers and texts: they are personal data, and a text may be a one-time code.
/// </remarks>
/// <example>
/// <code>
/// public sealed class ProviderSms(HttpClient http) : ISmsSender
/// {
///     public async ValueTask&lt;DeliveryResult&gt; SendAsync(SmsMessage message, CancellationToken cancellationToken)
///     {
///         using HttpResponseMessage response = await http.PostAsJsonAsync("/sms", message, cancellationToken);
///         return response.IsSuccessStatusCode ? DeliveryResult.Delivered : DeliveryResult.Unavailable($"{(int)response.StatusCode}");
///     }
/// }
/// </code>
/// </example>
public interface ISmsSender
{
    /// <summary>Sends a text message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The outcome. If the method throws an exception, a notice is sent again later.</returns>
    ValueTask<DeliveryResult> SendAsync(SmsMessage message, CancellationToken cancellationToken);
}
