using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Http;

/// <summary>Says what the status of an answer means for a delivery.</summary>
internal static class HttpOutcome
{
    /// <summary>The longest wait that an endpoint may ask for.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    /// <summary>Gets the outcome. The reason is the number of the status.</summary>
    /// <param name="response">The head of the answer.</param>
    /// <param name="now">The present instant, from which a date in <c>Retry-After</c> counts.</param>
    public static DeliveryResult Of(HttpResponseMessage response, DateTimeOffset now)
    {
        int status = (int)response.StatusCode;
        string reason = status.ToString(CultureInfo.InvariantCulture);
        return response.StatusCode switch
        {
            _ when response.IsSuccessStatusCode => DeliveryResult.Delivered,
            HttpStatusCode.Gone => DeliveryResult.Rejected(reason),
            HttpStatusCode.TooManyRequests => DeliveryResult.Unavailable(reason, WaitOf(response.Headers, now)),
            _ when status >= (int)HttpStatusCode.InternalServerError =>
                DeliveryResult.Unavailable(reason, WaitOf(response.Headers, now)),
            _ => DeliveryResult.Failed(reason),
        };
    }

    private static TimeSpan? WaitOf(HttpResponseHeaders headers, DateTimeOffset now)
    {
        TimeSpan? wait = headers.RetryAfter is { } known ? known.Delta ?? known.Date - now : Endless(headers);
        return wait is not { } length || length <= TimeSpan.Zero ? null : length < LongestWait ? length : LongestWait;
    }

    /// <summary>More seconds than the header type can hold.</summary>
    private static TimeSpan? Endless(HttpResponseHeaders headers) =>
        headers.TryGetValues("Retry-After", out IEnumerable<string>? values) && values.FirstOrDefault() is { Length: > 0 } text
            && text.All(char.IsAsciiDigit) ? LongestWait : null;
}
