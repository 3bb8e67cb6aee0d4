using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplaintFlow.Mail.OAuth;

/// <summary>
/// Gets access tokens by the credentials of the client, and keeps one until shortly before its end. Thread-safe. No exception quotes what
/// the server says.
/// </summary>
internal sealed class AccessTokens : IDisposable
{
    private const int LargestAnswer = 64_000;

    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>How long a token lasts whose answer does not say so: servers may leave it out.</summary>
    private const double UnsaidSeconds = 300;

    private readonly MailOAuthOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private (string Token, DateTimeOffset Until)? _kept;

    /// <param name="options">The server and the client.</param>
    /// <param name="time">The clock.</param>
    /// <param name="patience">How long the server may take to answer; null for half a minute.</param>
    public AccessTokens(MailOAuthOptions options, TimeProvider time, TimeSpan? patience = null)
    {
        (_options, _time) = (options, time);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = patience ?? Patience, MaxResponseContentBufferSize = LargestAnswer,
        };
    }

    /// <summary>Gets a token that is valid for some time yet.</summary>
    public ValueTask<string> GetAsync(CancellationToken cancellationToken) => GetAsync(refused: null, cancellationToken);

    /// <summary>Gets another token than one that a mail server has refused.</summary>
    public ValueTask<string> RenewAsync(string refused, CancellationToken cancellationToken) => GetAsync(refused, cancellationToken);

    public void Dispose()
    {
        _http.Dispose();
        _turn.Dispose();
    }

    private async ValueTask<string> GetAsync(string? refused, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_kept is { } kept && kept.Until > _time.GetUtcNow() && !string.Equals(kept.Token, refused, StringComparison.Ordinal))
                return kept.Token;
            TokenAnswer answer = await AskAsync(cancellationToken).ConfigureAwait(false);
            var valid = TimeSpan.FromSeconds(Math.Clamp(answer.Seconds ?? UnsaidSeconds, 0, 86_400));
            _kept = (answer.Token!, _time.GetUtcNow() + valid - Margin);
            return answer.Token!;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async ValueTask<TokenAnswer> AskAsync(CancellationToken cancellationToken)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials", ["client_id"] = _options.ClientId!, ["client_secret"] = _options.ClientSecret!,
        };
        if (_options.Scope is { } scope)
            fields["scope"] = scope;
        using var request = new HttpRequestMessage(HttpMethod.Post, _options.TokenUrl) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using HttpResponseMessage response = await AnswerAsync(request, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
            throw new AccessTokenException($"The server of access tokens answered {(int)response.StatusCode}.");
        byte[] body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return Read(body);
    }

    /// <summary>A client that has waited long enough says so as if it had been cancelled.</summary>
    private async ValueTask<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new AccessTokenException("The server of access tokens does not answer.");
        }
    }

    private static TokenAnswer Read(byte[] body)
    {
        try
        {
            if (JsonSerializer.Deserialize(body, TokenJson.Default.TokenAnswer) is { Token.Length: > 0 } answer)
                return answer;
        }
        catch (JsonException)
        {
            // told below, without what the server has said
        }
        throw new AccessTokenException("The answer of the server of access tokens has no token.");
    }
}

/// <summary>The answer of a server of access tokens (RFC 6749, section 5.1).</summary>
internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string? Token, [property: JsonPropertyName("expires_in")] double? Seconds);

[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class TokenJson : JsonSerializerContext;
