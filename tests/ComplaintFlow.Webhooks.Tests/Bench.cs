using ComplaintFlow.Http;
using ComplaintFlow.Notifications;
using ComplaintFlow.Testing;
using ComplaintFlow.Tests;
using ComplaintFlow.Webhooks.Sending;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Webhooks.Tests;

/// <summary>A channel with one endpoint, <c>shop</c>, whose clock stands still.</summary>
internal sealed class Bench : IDisposable
{
    /// <summary>The secret of the examples of Standard Webhooks.</summary>
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /// <summary>The bytes 0 to 31.</summary>
    public const string OtherSecret = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private readonly ILoggerFactory _loggers;

    public Bench(
        string url, bool allowsPrivate = true, INetwork? network = null, string[]? secrets = null, Action<WebhookOptions>? configure = null)
    {
        Options = With(url, allowsPrivate, secrets);
        configure?.Invoke(Options);
        Disabled = new DisabledEndpoints(Clock);
        _loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        Channel = new WebhookChannel(Options, Disabled, Clock, _loggers.CreateLogger<WebhookChannel>(), network);
    }

    public DrivenClock Clock { get; } = new(Notices.At.AddMinutes(1));

    public CapturedLogs Logs { get; } = new();

    public WebhookOptions Options { get; }

    public DisabledEndpoints Disabled { get; }

    public WebhookChannel Channel { get; }

    public static WebhookOptions With(string url, bool allowsPrivate = true, params string[]? secrets)
    {
        var options = new WebhookOptions();
        var shop = new WebhookEndpointOptions { Url = url, AllowHttp = true, AllowPrivateAddresses = allowsPrivate };
        foreach (string secret in secrets is { Length: > 0 } ? secrets : [Secret])
            shop.Secrets.Add(secret);
        options.Endpoints["shop"] = shop;
        return options;
    }

    public Task<DeliveryResult> SendAsync(Notice? notice = null, CancellationToken cancellationToken = default) =>
        Channel.SendAsync((notice ?? Notices.One()).To("shop"), cancellationToken).AsTask();

    public void Dispose()
    {
        Channel.Dispose();
        _loggers.Dispose();
    }
}
