using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Http.Headers;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Http;

/// <summary>
/// Sends requests to addresses that others have chosen. Follows no redirect, uses no proxy, keeps no cookies, and records no address: not
/// in logs, not in traces, not in reasons. Thread-safe.
/// </summary>
/// <param name="network">Where it connects.</param>
/// <param name="time">Measures the time that a request may take.</param>
/// <param name="timeout">How long a request may take, with the head of its answer.</param>
internal sealed class GuardedHttp(INetwork network, TimeProvider time, TimeSpan timeout) : IDisposable
{
    private const int KilobytesOfHeaders = 16;
    private const int BytesToDrain = 1024;

    // Two pools: a connection that one endpoint may have is not for another of the same name that may not.
    private readonly HttpClient _guarded = Client(network, timeout, allowsPrivate: false);
    private readonly HttpClient _open = Client(network, timeout, allowsPrivate: true);

    /// <summary>Sends a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="allowsPrivate">Whether it may go to addresses that are not of the public internet.</param>
    /// <param name="judge">Says what an answer means. The body has not been read.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public async ValueTask<DeliveryResult> SendAsync(
        HttpRequestMessage request, bool allowsPrivate, Func<HttpResponseMessage, CancellationToken, ValueTask<DeliveryResult>> judge,
        CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using HttpResponseMessage response = await (allowsPrivate ? _open : _guarded)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return await judge(response, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return DeliveryResult.Unavailable("Timeout");
        }
        // Their messages name the host.
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return IsRefused(error) ? DeliveryResult.Rejected("AddressRefused") : DeliveryResult.Unavailable(ReasonOf(error));
        }
    }

    public void Dispose()
    {
        _guarded.Dispose();
        _open.Dispose();
    }

    private static bool IsRefused(Exception? error)
    {
        while (error is not null and not AddressRefusedException)
            error = error.InnerException;
        return error is not null;
    }

    private static string ReasonOf(Exception error) =>
        error is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and var known }
            ? known.ToString() : nameof(HttpRequestError.ConnectionError);

    [SuppressMessage("Reliability", "CA2000", Justification = "The client owns the handler.")]
    private static HttpClient Client(INetwork network, TimeSpan timeout, bool allowsPrivate)
    {
        var handler = new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null, // no activity, whose tags would have the address
            AllowAutoRedirect = false,
            ConnectCallback = new GuardedConnection(network, allowsPrivate).ConnectAsync,
            ConnectTimeout = timeout,
            MaxResponseDrainSize = BytesToDrain,
            MaxResponseHeadersLength = KilobytesOfHeaders,
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2), // then a name is resolved again
            UseCookies = false,
            UseProxy = false,
        };
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("ComplaintFlow", Version));
        return client;
    }

    private static string Version { get; } =
        typeof(GuardedHttp).Assembly.GetName().Version!.ToString(2).ToString(CultureInfo.InvariantCulture);
}
