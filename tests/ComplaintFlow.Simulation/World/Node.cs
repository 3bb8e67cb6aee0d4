using System.Text;
using ComplaintFlow.Figures;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using ComplaintFlow.Notifications;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Simulation.World;

/// <summary>A host, as users build one, on the store that all share.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly Settings _settings = new();
    private readonly SharedStore _shared;
    private readonly ServiceProvider _services;

    public Node(SharedStore shared, DrivenClock clock, Commits commits, Heard heard, IComplaintNumberGenerator numbers, int book)
    {
        _shared = shared;
        Store = new FaultyStore(shared, commits);
        Reload(book);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(heard));
        services.AddSingleton<INotificationChannel>(heard);
        services.AddSingleton(numbers);
        services.AddSingleton(new WorkerOptions { Parallelism = 1, Jitter = 0, Batch = 10, MaxTries = 1000 });
        services.AddComplaintFlow(new ConfigurationBuilder().Add(_settings).Build()).UseStore(_ => Store);
        _services = services.BuildServiceProvider();
        _ = _services.GetRequiredService<IRuleBookSource>().Current; // rules that are not right stop a host at its start
        Complaints = _services.GetRequiredService<IComplaintService>();
        Rounds = _services.GetRequiredService<IComplaintRounds>();
        Figures = _services.GetRequiredService<IComplaintFigures>();
    }

    public FaultyStore Store { get; }

    public IComplaintService Complaints { get; }

    public IComplaintRounds Rounds { get; }

    public IComplaintFigures Figures { get; }

    /// <summary>The number of the rule book that it goes by.</summary>
    public int Book { get; private set; }

    public void Reload(int book)
    {
        Book = book;
        _settings.Set($"{{ \"ComplaintFlow\": {RuleBooks.All[book]} }}");
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync().ConfigureAwait(false);
        if (_shared.Owned is { } owned)
            await owned.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>A layer of configuration that changes under way.</summary>
    private sealed class Settings() : JsonStreamConfigurationProvider(new JsonStreamConfigurationSource()), IConfigurationSource
    {
        public void Set(string json)
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
            Load(stream);
            OnReload();
        }

        public override void Load()
        {
        }

        IConfigurationProvider IConfigurationSource.Build(IConfigurationBuilder builder) => this;
    }
}
