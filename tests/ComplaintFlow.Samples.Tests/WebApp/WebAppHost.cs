using System.Text;
using System.Text.Json;

namespace ComplaintFlow.Samples.Tests.WebApp;

/// <summary>The sample on a free port of the loopback address, with a database of its own.</summary>
public sealed class WebAppHost : IAsyncLifetime, IDisposable
{
    private readonly SampleFolder _folder = new();
    private readonly HttpClient _client = new();
    private SampleProcess? _process;

    public async Task InitializeAsync()
    {
        (_process, string line) = await SampleProcess.StartAsync("WebApp", "Now listening on: ", "--urls", "http://127.0.0.1:0",
            "--ConnectionStrings:ComplaintFlow", $"Data Source={_folder.In("complaints.db")}");
        _client.BaseAddress = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..].Trim());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _client.Dispose();
        _process?.Dispose();
        _folder.Dispose();
    }

    public Task<Answer> GetAsync(string path, string? actor = null) => SendAsync(HttpMethod.Get, path, actor, body: null);

    public Task<Answer> PostAsync(string path, string? actor, string body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, actor, body, headers);

    /// <summary>Receives a complaint.</summary>
    /// <returns>The path of the complaint, and that by which its complainant follows it.</returns>
    public async Task<(string Path, string Track)> ReceiveAsync(string subject = "Tea set")
    {
        Answer received = await PostAsync("/complaints", "ina; IntakeAgent", $$"""
            { "channel": "Phone", "complainant": { "name": "Li Na" }, "subject": "{{subject}}", "description": "It arrived broken.",
              "demands": [{ "kind": "Refund", "amount": { "amount": 79, "currency": "CNY" } }] }
            """);
        received.Status.Should().Be(201, received.Body);
        return (received.Location!, received.Json.GetProperty("track").GetString()!);
    }

    private async Task<Answer> SendAsync(
        HttpMethod method, string path, string? actor, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (actor is not null)
            request.Headers.Add("X-Demo-Actor", actor);
        foreach ((string name, string value) in headers)
            request.Headers.Add(name, value);
        using HttpResponseMessage response = await _client.SendAsync(request);
        return new Answer(
            (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers.ETag?.Tag,
            response.Headers.Location?.ToString(), await response.Content.ReadAsStringAsync());
    }
}

/// <summary>An answer over HTTP.</summary>
public sealed record Answer(int Status, string? MediaType, string? ETag, string? Location, string Body)
{
    public JsonElement Json => JsonElement.Parse(Body);

    /// <summary>The refusals of a problem.</summary>
    public IEnumerable<JsonElement> Errors => Json.GetProperty("errors").EnumerateArray();

    public string? Text(string property) => Json.GetProperty(property).GetString();
}
