using System.Collections.Concurrent;
using System.Diagnostics;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Notifications;
using ComplaintFlow.Testing;
using ComplaintFlow.Tests;
using ComplaintFlow.Tests.Hosting;
using ComplaintFlow.Webhooks.Sending;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Webhooks.Tests;

public sealed class HostTests
{
    private const string Path = "ComplaintFlow:Webhooks";

    [Fact]
    public void The_section_is_bound_and_code_takes_precedence()
    {
        using IHost host = OptionsHost.Build($$"""
            { "Webhooks": { "Source": "/c", "TypePrefix": "com.example", "Timeout": "00:00:05", "Endpoints": { "Shop": {
                "Url": "https://example.com/hooks", "Secrets": ["{{Bench.Secret}}", "{{Bench.OtherSecret}}"], "Topics": ["StepTaken"],
                "Tenants": ["acme"], "AllowPrivateAddresses": true, "AllowHttp": true } } } }
            """, builder => builder.AddWebhooks(options => options.Source = "/d").AddWebhooks(options => options.TypePrefix += ".x"));

        WebhookOptions options = host.Options<WebhookOptions>();

        (options.Source, options.TypePrefix, options.Timeout).Should().Be(("/d", "com.example.x", TimeSpan.FromSeconds(5)));
        WebhookEndpointOptions shop = options.Endpoints["shop"];
        (shop.Url, shop.AllowPrivateAddresses, shop.AllowHttp).Should().Be(("https://example.com/hooks", true, true));
        shop.Secrets.Should().Equal(Bench.Secret, Bench.OtherSecret);
        shop.Topics.Should().Equal("StepTaken");
        shop.Tenants.Should().Equal("acme");
        host.Services.GetRequiredService<WebhookChannel>().Should().BeSameAs(host.Services.GetRequiredService<WebhookChannel>());
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_and_nothing_secret_is_quoted()
    {
        string[] failures = await OptionsHost.FailuresAsync("""
            { "Webhooks": { "Source": "s3cret http://x", "TypePrefix": "s3cret.", "Timeout": "00:00:00", "Tmeout": 1, "Endpoints": {
                "a": { "Url": "http://s3cret.example.com", "Secrets": ["whsec_s3cret"] },
                "b": { "Url": "ftp://s3cret.example.com", "Secrets": [], "AllowHttp": true },
                "c": { "Url": "https://s3cret:s3cret@example.com", "Secrets": "whsec_s3cret" },
                "d": { "Url": "s3cret", "Secrets": ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "s3cret", ""], "Topics": "s3cret" },
                "e": { "Url": "https://127.1/s3cret", "Secrets": ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"], "AllowHttp": "s3cret" },
                "f": "s3cret", "g": { "Url": ["s3cret"] }, "h": { "Secrets": [["s3cret"]] }, "off": { "Enabled": false } } } }
            """, builder => builder.AddWebhooks());

        failures.Select(failure => failure[..failure.IndexOf(": ", StringComparison.Ordinal)]).Should().BeEquivalentTo(
            $"CF1001 {Path}:Tmeout",
            $"CF1002 {Path}:Endpoints:e:AllowHttp",
            $"CF1003 {Path}:Endpoints:c:Secrets",
            $"CF1003 {Path}:Endpoints:d:Topics",
            $"CF1003 {Path}:Endpoints:f",
            $"CF1003 {Path}:Endpoints:g:Url",
            $"CF1003 {Path}:Endpoints:h:Secrets",
            $"CF1094 {Path}:Timeout",
            $"{DiagnosticCodes.InvalidEventName} {Path}:Source",
            $"{DiagnosticCodes.InvalidEventName} {Path}:TypePrefix",
            $"{DiagnosticCodes.InvalidEndpointAddress} {Path}:Endpoints:a:Url",
            $"{DiagnosticCodes.InvalidEndpointAddress} {Path}:Endpoints:b:Url",
            $"{DiagnosticCodes.InvalidEndpointAddress} {Path}:Endpoints:c:Url",
            $"{DiagnosticCodes.InvalidEndpointAddress} {Path}:Endpoints:d:Url",
            $"{DiagnosticCodes.InvalidEndpointAddress} {Path}:Endpoints:e:Url",
            $"{DiagnosticCodes.InvalidEndpointAddress} {Path}:Endpoints:g:Url",
            $"{DiagnosticCodes.InvalidEndpointAddress} {Path}:Endpoints:h:Url",
            $"{DiagnosticCodes.InvalidWebhookSecret} {Path}:Endpoints:a:Secrets:0",
            $"{DiagnosticCodes.InvalidWebhookSecret} {Path}:Endpoints:b:Secrets",
            $"{DiagnosticCodes.InvalidWebhookSecret} {Path}:Endpoints:c:Secrets",
            $"{DiagnosticCodes.InvalidWebhookSecret} {Path}:Endpoints:d:Secrets",
            $"{DiagnosticCodes.InvalidWebhookSecret} {Path}:Endpoints:d:Secrets:1",
            $"{DiagnosticCodes.InvalidWebhookSecret} {Path}:Endpoints:d:Secrets:2",
            $"{DiagnosticCodes.InvalidWebhookSecret} {Path}:Endpoints:g:Secrets",
            $"{DiagnosticCodes.InvalidWebhookSecret} {Path}:Endpoints:h:Secrets");
        failures.Where(failure => !failure.StartsWith("CF1002", StringComparison.Ordinal)).Should()
            .OnlyContain(failure => !failure.Contains("s3cret"));
    }

    [Theory]
    [InlineData("\"https://example.com/s3cret\"", Path)]
    [InlineData("{ \"Endpoints\": \"https://example.com/s3cret\" }", $"{Path}:Endpoints")]
    [InlineData("{ \"Endpoints\": [\"https://example.com/s3cret\"] }", $"{Path}:Endpoints")]
    public async Task A_value_where_a_map_belongs_is_not_quoted(string section, string path)
    {
        string[] failures = await OptionsHost.FailuresAsync($$"""{ "Webhooks": {{section}} }""", builder => builder.AddWebhooks());

        failures.Should().ContainSingle().Which.Should().StartWith($"CF1003 {path}: ").And.NotContain("s3cret");
    }

    [Fact]
    public async Task Options_of_code_are_checked_too()
    {
        string name = new('n', 201);

        string[] failures = await OptionsHost.FailuresAsync("{}", builder => builder.AddWebhooks(options =>
        {
            options.Endpoints[name] = Bench.With("https://example.com/", allowsPrivate: false).Endpoints["shop"];
            options.Endpoints["\n"] = null!;
        }));

        failures.Select(failure => failure.Split(' ')[0]).Should().BeEquivalentTo(
            DiagnosticCodes.InvalidEndpointName, DiagnosticCodes.InvalidEndpointName, DiagnosticCodes.InvalidEndpointAddress,
            DiagnosticCodes.InvalidWebhookSecret);
    }

    [Fact]
    public async Task A_host_without_endpoints_starts() => await OptionsHost.StartAsync("{}", builder => builder.AddWebhooks());

    [Fact]
    public async Task The_health_check_is_degraded_while_an_endpoint_is_gone()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        receiver.Answers(410);
        var clock = new DrivenClock(Notices.At);
        ServiceCollection services = new();
        services.AddLogging().AddSingleton<TimeProvider>(clock).AddComplaintFlow(new ConfigurationBuilder().Build()).AddWebhooks(
            options => options.Endpoints["shop"] = Bench.With(receiver.Address.ToString()).Endpoints["shop"]);
        services.AddHealthChecks().AddComplaintFlowWebhooks(tags: "ready");
        await using ServiceProvider provider = services.BuildServiceProvider();
        HealthCheckService health = provider.GetRequiredService<HealthCheckService>();

        (await health.CheckHealthAsync()).Entries["complaintflow-webhooks"].Status.Should().Be(HealthStatus.Healthy);
        await provider.GetRequiredService<WebhookChannel>().SendAsync(Notices.One().To("shop"), default);

        HealthReportEntry entry = (await health.CheckHealthAsync()).Entries["complaintflow-webhooks"];
        entry.Status.Should().Be(HealthStatus.Degraded);
        entry.Data["disabled"].Should().BeAssignableTo<IEnumerable<string>>().Which.Should().Equal("shop");
        entry.Tags.Should().Equal("ready");
        clock.Advance(TimeSpan.FromDays(1));
        (await health.CheckHealthAsync()).Entries["complaintflow-webhooks"].Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task Neither_logs_nor_traces_hold_an_address_or_a_secret()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        var logs = new CapturedLogs();
        var traces = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.Source.Name.StartsWith("System.Net", StringComparison.Ordinal))
                    traces.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)}");
            },
        };
        ActivitySource.AddActivityListener(listener);
        ServiceCollection services = new();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs))
            .AddComplaintFlow(new ConfigurationBuilder().Build()).AddWebhooks(options =>
            {
                string url = $"{receiver.Address}s3cret?key=s3cret";
                options.Endpoints["shop"] = Bench.With(url).Endpoints["shop"];
                options.Endpoints["strict"] =
                    Bench.With($"http://localhost:{receiver.Port}/s3cret", allowsPrivate: false).Endpoints["shop"];
            });
        await using ServiceProvider provider = services.BuildServiceProvider();
        WebhookChannel channel = provider.GetRequiredService<WebhookChannel>();
        List<string> told = [];

        foreach (int status in new[] { 200, 302, 400, 503, 410 })
        {
            receiver.Answers(status);
            foreach (string endpoint in new[] { "shop", "strict" })
                told.Add($"{await channel.SendAsync(Notices.One().To(endpoint), default)}");
        }

        receiver.All.Should().HaveCount(5).And.OnlyContain(got => !got.Headers.ContainsKey("traceparent"));
        logs.All.Select(entry => entry.Text).Should().Contain(text => text.Contains("shop"));
        logs.All.Select(entry => entry.Text).Concat(traces).Concat(told).Should().NotContain(
            text => text.Contains("s3cret") || text.Contains("whsec") || text.Contains("127.0.0.1")
                || text.Contains("localhost"));
    }
}
