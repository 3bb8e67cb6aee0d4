using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Mail.Tests.Support;

/// <summary>A server of access tokens on the own machine.</summary>
internal sealed class TokenServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _asked;

    private TokenServer(WebApplication app) => _app = app;

    public string Url => _app.Urls.First() + "/token";

    /// <summary>How often a token was asked for.</summary>
    public int Asked => _asked;

    public IFormCollection? LastForm { get; private set; }

    public Func<int, IResult> Answer { get; set; } = static number => Results.Json(
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["access_token"] = $"token-{number}", ["token_type"] = "Bearer", ["expires_in"] = 3600,
        });

    public static async Task<TokenServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        var server = new TokenServer(app);
        app.MapPost("/token", async (HttpRequest request) =>
        {
            server.LastForm = await request.ReadFormAsync();
            return server.Answer(Interlocked.Increment(ref server._asked));
        }).DisableAntiforgery();
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
