using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Hosting;
using ComplaintFlow.RabbitMq.Tests.Broker;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing;
using ComplaintFlow.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.RabbitMq.Tests;

/// <summary>A host that publishes to a broker. It works off its outbox when a test says so, on a clock that the test drives.</summary>
internal sealed class PublishingHost : IAsyncDisposable
{
    public const string Rules = """{ "Events": { "Publishers": { "rabbitmq": {} } } }""";

    private readonly ServiceProvider _services;

    public PublishingHost(
        Action<RabbitMqOptions> configure, DrivenClock? clock = null, Action<ComplaintFlowBuilder>? more = null, string rules = Rules)
    {
        Clock = clock ?? new DrivenClock(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs).AddProvider(Awaited));
        services.Configure<WorkerOptions>(static workers => workers.Jitter = 0);
        services.AddHealthChecks().AddComplaintFlowRabbitMq(tags: "ready");
        ComplaintFlowBuilder builder = services.AddComplaintFlow(RuleBookReader.ReadJson(System.Text.Encoding.UTF8.GetBytes(rules)).OrThrow())
            .AddRabbitMq(configure);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        more?.Invoke(builder);
        _services = services.BuildServiceProvider();
    }

    public DrivenClock Clock { get; }

    public CapturedLogs Logs { get; } = new();

    public AwaitedLogs Awaited { get; } = new();

    public IComplaintService Service => Get<IComplaintService>();

    public IComplaintProcessor Processor => Get<IComplaintProcessor>();

    public static Intake Kettle { get; } = new() { Channel = "Web", Subject = "Kettle", Description = "The kettle is dented." };

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task<Complaint> ReceiveAsync() => await Service.ReceiveAsync(Kettle);

    public async Task DoAsync(Complaint complaint, ComplaintAction action, string role)
    {
        ActionOutcome outcome = await Service.ActAsync(complaint.Id, action, Actor.Of("anna", role));
        outcome.Refusals.Should().BeEmpty();
    }

    /// <summary>Works off all that is due.</summary>
    public async Task SendAllAsync()
    {
        while (await Processor.ProcessOutboxAsync() > 0)
        {
        }
    }

    public async Task PassAsync(TimeSpan span)
    {
        Clock.Advance(span);
        await SendAllAsync();
    }

    /// <summary>Lets time pass until nothing is left to send.</summary>
    public async Task FinishAsync()
    {
        for (int i = 0; i < 1000 && await IsWaitingAsync(); i++)
            await PassAsync(TimeSpan.FromSeconds(31)); // an endpoint that is down is tried again after 30
        (await IsWaitingAsync()).Should().BeFalse("everything leaves in the end");
    }

    public async Task<HealthReportEntry> HealthAsync() =>
        (await Get<HealthCheckService>().CheckHealthAsync()).Entries["complaintflow-rabbitmq"];

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<bool> IsWaitingAsync() =>
        (await Get<IOutbox>().GetOutboxBacklogAsync(Clock.Now.AddYears(1), default)).OldestDueAt is not null;
}
