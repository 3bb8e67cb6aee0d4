using ComplaintFlow.Figures;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using ComplaintFlow.Rules;
using ComplaintFlow.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Simulation.World;

/// <summary>A host, as users build one, on the store that all share.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly ReloadedRules _rules = new();
    private readonly SharedStore _shared;
    private readonly ServiceProvider _services;

    public Node(
        SharedStore shared, DrivenClock clock, Commits commits, Heard heard, IComplaintNumberGenerator numbers, int book)
    {
        _shared = shared;
        Store = new FaultyStore(shared, commits);
        Reload(book);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(heard));
        services.AddSingleton(numbers);
        services.Configure<WorkerOptions>(
            workers => (workers.MaxDegreeOfParallelism, workers.Jitter, workers.BatchSize, workers.MaxAttempts) = (1, 0, 10, 1000));
        services.AddSingleton<IRuleBookSource>(_rules);
        services.AddComplaintFlow(_rules.Current).UseStore(_ => Store).UseSignalKey(SignalKey)
            .AddNotificationChannel("heard", _ => heard);
        _services = services.BuildServiceProvider();
        Complaints = _services.GetRequiredService<IComplaintService>();
        Processor = _services.GetRequiredService<IComplaintProcessor>();
        Figures = _services.GetRequiredService<IComplaintFigures>();
    }

    public static byte[] SignalKey { get; } = "a key of all nodes"u8.ToArray();

    public FaultyStore Store { get; }

    public IComplaintService Complaints { get; }

    public IComplaintProcessor Processor { get; }

    public IComplaintFigures Figures { get; }

    /// <summary>The number of the rule book that it goes by.</summary>
    public int Book { get; private set; }

    public void Reload(int book)
    {
        Book = book;
        _rules.Current = RuleBooks.All[book];
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync().ConfigureAwait(false);
        if (_shared.Owned is { } owned)
            await owned.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// Rules that change under way. They are compiled once for all nodes: to do so for each would cost more than the whole run.
    /// </summary>
    private sealed class ReloadedRules : IRuleBookSource
    {
        public RuleBook Current { get; set; } = RuleBooks.All[0];
    }
}
