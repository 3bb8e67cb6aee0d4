using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Shared.Http;

/// <summary>A request that a receiver has got. Its target is the path, without the slash before it, and the query.</summary>
internal sealed record Received(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);
}

/// <summary>A real server on the loopback address, which answers as a test says and keeps what it gets.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _all = new();
    private readonly SemaphoreSlim _arrived = new(0);

    private Receiver(WebApplication app) => _app = app;

    public IReadOnlyList<Received> All => [.. _all];

    public Received Only => _all.Should().ContainSingle().Subject;

    /// <summary>What the receiver answers; 200 without a body by default.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = static _ => Task.CompletedTask;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public int Port => Address.Port;

    public static async Task<Receiver> StartAsync(IPAddress? address = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(address ?? IPAddress.Loopback, 0));
        WebApplication app = builder.Build();
        var receiver = new Receiver(app);
        app.Run(receiver.TakeAsync);
        await app.StartAsync();
        return receiver;
    }

    public void Answers(int status, params (string Name, string Value)[] headers) => Answer = context =>
    {
        context.Response.StatusCode = status;
        foreach ((string name, string value) in headers)
            context.Response.Headers.Append(name, value);
        return Task.CompletedTask;
    };

    public void AnswersWith(string body, int status = 200) => Answer = context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    };

    /// <summary>Never answers, until the sender gives up.</summary>
    public void NeverAnswers() => Answer = static async context =>
    {
        var gone = new TaskCompletionSource();
        await using CancellationTokenRegistration given = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    };

    /// <summary>Waits until a further request has arrived.</summary>
    public Task ArrivalAsync() => _arrived.WaitAsync();

    public async ValueTask DisposeAsync()
    {
        _arrived.Dispose();
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _all.Enqueue(new Received(
            context.Request.Method, $"{context.Request.Path.Value?.TrimStart('/')}{context.Request.QueryString}",
            context.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray()));
        _arrived.Release();
        await Answer(context);
    }
}
