using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Hosting;
using ComplaintFlow.Notifications;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Tests;

/// <summary>A whole house in memory: rules from a text, a clock that tests drive, and what it logs and sends.</summary>
internal sealed class TestHouse : IDisposable
{
    /// <summary>A Monday morning.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public static readonly Actor Anna = Actor.Of("anna", [.. Complaints.Roles.BuiltIn.Where(role => role != Complaints.Roles.System)]);

    private readonly ServiceProvider _services;

    /// <param name="rules">What stands in the section ComplaintFlow.</param>
    /// <param name="more">What the host adds.</param>
    public TestHouse(string rules = "{}", Action<ComplaintFlowBuilder>? more = null)
        : this(rules, null, more)
    {
    }

    /// <param name="book">Rules that were read before; they stay.</param>
    public TestHouse(RuleBook book)
        : this("{}", book, null)
    {
    }

    private TestHouse(string rules, RuleBook? book, Action<ComplaintFlowBuilder>? more)
    {
        Rules = new ReloadableRules();
        Rules.Set(rules);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        services.Configure<WorkerOptions>(workers => (workers.MaxDegreeOfParallelism, workers.Jitter) = (1, 0));
        if (book is not null)
            services.AddSingleton<IRuleBookSource>(new FixedRules(book));
        ComplaintFlowBuilder builder = services.AddComplaintFlow(new ConfigurationBuilder().Add(Rules).Build());
        services.AddSingleton<INotificationChannel>(Channel);
        builder.AddNotificationChannel("test", provider => provider.GetRequiredService<INotificationChannel>());
        more?.Invoke(builder);
        _services = services.BuildServiceProvider();
    }

    public ReloadableRules Rules { get; }

    public DrivenClock Clock { get; } = new(Start);

    public CapturedLogs Logs { get; } = new();

    public RecordingChannel Channel { get; } = new();

    public IComplaintService Service => Get<IComplaintService>();

    public IComplaintProcessor Processor => Get<IComplaintProcessor>();

    public IComplaintStore Store => Get<IComplaintStore>();

    public IAlarms Alarms => Get<IAlarms>();

    public IOutbox Outbox => Get<IOutbox>();

    public RuleBook Book => Get<IRuleBookSource>().Current;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Dispose() => _services.Dispose();

    public static Intake Kettle(string description = "The kettle is dented.") =>
        new() { Channel = "Web", Subject = "Kettle", Description = description };

    public async Task<Complaint> ReceiveAsync(Intake? intake = null) => await Service.ReceiveAsync(intake ?? Kettle());

    public async Task<ActionOutcome> ActAsync(ComplaintId id, ComplaintAction action, Actor? actor = null, ActOptions? options = null) =>
        await Service.ActAsync(id, action, actor ?? Anna, options);

    public async Task<Complaint> DoAsync(ComplaintId id, ComplaintAction action, Actor? actor = null)
    {
        ActionOutcome outcome = await ActAsync(id, action, actor);
        outcome.Refusals.Should().BeEmpty();
        return outcome.Complaint!;
    }

    public Task<Complaint> FireAsync(ComplaintId id, string trigger, Actor? actor = null) => DoAsync(id, TriggerActions.Of(trigger), actor);

    public async Task<Complaint> GetAsync(ComplaintId id) => (await Service.GetAsync(id))!;

    /// <summary>Moves the clock and wakes what is due.</summary>
    public async Task<Complaint> WakeAsync(ComplaintId id, TimeSpan after)
    {
        Clock.Advance(after);
        await WakeAllAsync();
        return await GetAsync(id);
    }

    public async Task WakeAllAsync()
    {
        while (await Processor.ProcessDueAsync() > 0)
        {
        }
    }

    public async Task SendAllAsync()
    {
        while (await Processor.ProcessOutboxAsync() > 0)
        {
        }
    }

    public async Task<List<ComplaintEvent>> EventsAsync(ComplaintId id) =>
        [.. (await Service.GetHistoryAsync(id)).SelectMany(entry => entry.Events)];

    public async Task<List<T>> EventsAsync<T>(ComplaintId id)
        where T : ComplaintEvent => [.. (await EventsAsync(id)).OfType<T>()];

    public async Task<StoredComplaint> StoredAsync(ComplaintId id) =>
        (await Store.FindAsync(new ComplaintKey(ComplaintKey.DefaultTenant, id), default))!;

    public static byte[] Json(string text) => Encoding.UTF8.GetBytes(text);

    private sealed record FixedRules(RuleBook Current) : IRuleBookSource;
}
