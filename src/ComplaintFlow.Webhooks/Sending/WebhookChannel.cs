using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using ComplaintFlow.Http;
using ComplaintFlow.Notifications;
using ComplaintFlow.Webhooks.Events;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintFlow.Webhooks.Sending;

/// <summary>Sends notices as signed webhooks.</summary>
internal sealed partial class WebhookChannel : INotificationChannel, IDisposable
{
    private static readonly MediaTypeHeaderValue EventType = new("application/cloudevents+json", "utf-8");

    private readonly FrozenDictionary<string, WebhookEndpoint> _endpoints;
    private readonly EventWriter _events;
    private readonly GuardedHttp _http;
    private readonly DisabledEndpoints _disabled;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    public WebhookChannel(
        WebhookOptions options, DisabledEndpoints disabled, TimeProvider time, ILogger<WebhookChannel>? logger = null,
        INetwork? network = null)
    {
        _endpoints = options.Endpoints.Where(static pair => pair.Value.Enabled).ToFrozenDictionary(
            pair => pair.Key, pair => new WebhookEndpoint(pair.Key, pair.Value), StringComparer.OrdinalIgnoreCase);
        _events = new EventWriter(options.Source, options.TypePrefix);
        _http = new GuardedHttp(network ?? new HostNetwork(), time, options.Timeout);
        (_disabled, _time, _logger) = (disabled, time, logger ?? NullLogger<WebhookChannel>.Instance);
    }

    public bool ReachesComplainants => false;

    public IReadOnlyList<string> GetEndpoints(Notice notice) =>
        [.. _endpoints.Values.Where(endpoint => endpoint.Filter.Takes(notice)).Select(endpoint => endpoint.Name)
            .Order(StringComparer.Ordinal)];

    public async ValueTask<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        // It may have been removed since the delivery was stored.
        if (!_endpoints.TryGetValue(delivery.Endpoint, out WebhookEndpoint? endpoint))
            return DeliveryResult.Rejected("UnknownEndpoint");
        if (_disabled.Has(endpoint.Name))
            return DeliveryResult.Rejected("Disabled");
        using HttpRequestMessage request = Request(delivery.Notice, endpoint);
        DeliveryResult result = await _http.SendAsync(
            request, endpoint.AllowsPrivate, (response, _) => new(Judge(response, endpoint)), cancellationToken).ConfigureAwait(false);
        if (result is { Status: DeliveryStatus.Rejected, Reason: "AddressRefused" })
            LogRefused(endpoint.Name);
        return result;
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Request(Notice notice, WebhookEndpoint endpoint)
    {
        byte[] body = _events.Write(notice, endpoint.Filter);
        string id = EventWriter.IdOf(notice);
        long seconds = _time.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = EventType;
        request.Headers.TryAddWithoutValidation("webhook-id", id);
        request.Headers.TryAddWithoutValidation("webhook-timestamp", seconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation("webhook-signature", WebhookSignature.Sign(id, seconds, body, endpoint.Keys));
        return request;
    }

    private DeliveryResult Judge(HttpResponseMessage response, WebhookEndpoint endpoint)
    {
        if (response.StatusCode == HttpStatusCode.Gone)
        {
            _disabled.Add(endpoint.Name);
            LogGone(endpoint.Name);
        }
        return HttpOutcome.Of(response, _time.GetUtcNow());
    }

    [LoggerMessage(1300, LogLevel.Warning, "The webhook endpoint {Endpoint} answered 410 (gone). It gets nothing for 24 hours.")]
    private partial void LogGone(string endpoint);

    [LoggerMessage(1301, LogLevel.Warning,
        "The address of the webhook endpoint {Endpoint} is not one of the public internet. Nothing was sent.")]
    private partial void LogRefused(string endpoint);
}
