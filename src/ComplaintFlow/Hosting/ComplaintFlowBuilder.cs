using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Classification;
using ComplaintFlow.Complaints;
using ComplaintFlow.Detection;
using ComplaintFlow.Figures;
using ComplaintFlow.Figures.Duties;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ComplaintFlow.Hosting;

/// <summary>Adds to ComplaintFlow what a host needs besides.</summary>
public sealed class ComplaintFlowBuilder
{
    internal ComplaintFlowBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services of the host, for adapters.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IServiceCollection Services { get; }

    /// <summary>Adds the background workers: one wakes complaints whose time has come, one sends the outbox, one measures what waits. A later call changes what an earlier one
    /// has set.</summary>
    /// <param name="configure">Changes how they work.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public ComplaintFlowBuilder AddWorkers(Action<WorkerOptions>? configure = null)
    {
        Services.Replace(ServiceDescriptor.Singleton(WorkerOptions.Checked(Configured(configure))));
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, WakeWorker>());
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OutboxWorker>());
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, BacklogWorker>());
        return this;
    }

    /// <summary>
    /// Owes the statistics of every month, due on the fifth of the next one: adds <see cref="IStatisticsDuty"/>, and a background service that tells whoever owes them when a month
    /// is over and when they are late. Any number of hosts may do so. A later call replaces an earlier one.
    /// </summary>
    /// <param name="options">Since when, in what zone, and who.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is not one that every month has.</exception>
    public ComplaintFlowBuilder AddMonthlyStatistics(StatisticsDutyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Services.Replace(ServiceDescriptor.Singleton(StatisticsDutyOptions.Checked(options)));
        Services.TryAddSingleton<IStatisticsDuty, StatisticsDuty>();
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StatisticsWorker>());
        return this;
    }

    /// <summary>Sends notices to the console: for trying things out.</summary>
    public ComplaintFlowBuilder AddConsoleNotifications()
    {
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<INotificationChannel>(new ConsoleChannel(Console.Out)));
        return this;
    }

    /// <summary>Has the head of the chain kept elsewhere after each commit. Every anchor gets every head, at least once, from the workers.</summary>
    /// <param name="create">Makes the anchor, once: <c>_ => new ChainHeadFile(path)</c>.</param>
    public ComplaintFlowBuilder AddChainAnchor(Func<IServiceProvider, IChainAnchor> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.AddSingleton(create);
        return this;
    }

    /// <summary>Adds a channel by which notices leave. Every channel gets every notice.</summary>
    /// <typeparam name="TChannel">The channel; made once.</typeparam>
    public ComplaintFlowBuilder AddNotificationChannel<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TChannel>()
        where TChannel : class, INotificationChannel
    {
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<INotificationChannel, TChannel>());
        return this;
    }

    /// <summary>Implements a predicate that the rules declare under <c>Predicates</c>. It must be pure and thread-safe: asked twice about the same complaint, it answers the same.</summary>
    /// <param name="name">The name, compared without case. A later one replaces an earlier one.</param>
    /// <param name="predicate">The predicate.</param>
    public ComplaintFlowBuilder AddPredicate(string name, Func<Complaint, bool> predicate)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(predicate);
        Services.AddSingleton(new PredicateRegistration(name, predicate));
        return this;
    }

    /// <summary>
    /// Implements an effect that the rules declare under <c>Effects</c>. It is called after the commit, by the workers, at least once; a repeat bears the same
    /// <see cref="HostEffect.Id"/>. The effects of one complaint come in their order. An exception means that it was not done: it is tried again later. Must be thread-safe.
    /// </summary>
    /// <param name="name">The name, compared without case. A later one replaces an earlier one.</param>
    /// <param name="perform">Performs the effect.</param>
    public ComplaintFlowBuilder AddEffect(string name, Func<HostEffect, CancellationToken, ValueTask> perform)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(perform);
        Services.AddSingleton(new EffectRegistration(name, perform));
        return this;
    }

    /// <summary>Adds a check of orders or customers, asked when somebody verifies facts.</summary>
    /// <typeparam name="TCheck">The check; made once.</typeparam>
    public ComplaintFlowBuilder AddFactCheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TCheck>()
        where TCheck : class, IFactCheck
    {
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IFactCheck, TCheck>());
        return this;
    }

    /// <summary>
    /// Says how many recent complaints this host keeps in memory, so that the next action or wake saves the load; 1,000 where nothing is said. Right on any number of hosts: a commit
    /// compares the version, a refusal is decided again on a fresh snapshot, and reads never come from memory.
    /// </summary>
    /// <param name="most">How many at most; 0 for none.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is negative.</exception>
    public ComplaintFlowBuilder KeepSnapshots(int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        Services.Replace(ServiceDescriptor.Singleton(new SnapshotCache(most)));
        return this;
    }

    /// <summary>Adds a model that judges complaints beside the rules, which declare it under <c>Classification:Models</c> by its <see cref="IClassifier.Name"/>.</summary>
    /// <typeparam name="TClassifier">The model; made once.</typeparam>
    public ComplaintFlowBuilder AddClassifier<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TClassifier>()
        where TClassifier : class, IClassifier
    {
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IClassifier, TClassifier>());
        return this;
    }

    /// <summary>
    /// The secret under which early warning hashes what it compares (HMAC-SHA-256), so that nothing personal can be read from its signals. Needed where the rules have detectors.
    /// The same on every node, and for good: under another key complaints do not find those of before.
    /// </summary>
    /// <param name="key">At least 16 random bytes, from where the host keeps its secrets. A later call replaces an earlier one.</param>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public ComplaintFlowBuilder UseSignalKey(ReadOnlySpan<byte> key)
    {
        Services.Replace(ServiceDescriptor.Singleton(SignalKey.Of(key)));
        return this;
    }

    /// <summary>What earlier calls have set, changed by this one.</summary>
    private T Configured<T>(Action<T>? configure)
        where T : class, new()
    {
        T options = Services.LastOrDefault(service => service.ServiceType == typeof(T))?.ImplementationInstance as T ?? new T();
        configure?.Invoke(options);
        return options;
    }

    /// <summary>Keeps the bytes of evidence as files in a folder, which any number of hosts may share (<see cref="IComplaintEvidence"/>).</summary>
    /// <param name="path">The folder; made with the first piece. A relative path begins at the current folder of the process.</param>
    /// <param name="configure">Changes how they are kept.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public ComplaintFlowBuilder UseEvidenceFolder(string path, Action<EvidenceOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return UseEvidenceStore(_ => new EvidenceFolder(path), configure);
    }

    /// <summary>Keeps the bytes of evidence in a store of the host. A later call replaces an earlier one.</summary>
    /// <param name="create">Makes the store, once.</param>
    /// <param name="configure">Changes how they are kept.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public ComplaintFlowBuilder UseEvidenceStore(Func<IServiceProvider, IEvidenceStore> create, Action<EvidenceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.Replace(ServiceDescriptor.Singleton(EvidenceOptions.Checked(Configured(configure))));
        Services.Replace(ServiceDescriptor.Singleton(create));
        return this;
    }

    /// <summary>
    /// Keeps complaints in another store. A later call with the same adapter replaces an earlier one; a host with two different adapters
    /// does not start. If the adapter is an <see cref="IStoreSchema"/> too, the host ensures its schema when it starts.
    /// </summary>
    /// <typeparam name="TStore">An adapter in all four roles; made once.</typeparam>
    /// <param name="create">Makes the adapter.</param>
    public ComplaintFlowBuilder UseStore<TStore>(Func<IServiceProvider, TStore> create)
        where TStore : class, IComplaintStore, IAlarms, IOutbox, IDefinitionStore
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.AddSingleton(new StoreChoice(typeof(TStore)));
        Services.Replace(ServiceDescriptor.Singleton(create));
        Services.Replace(ServiceDescriptor.Singleton<IComplaintStore>(provider => provider.GetRequiredService<TStore>()));
        Services.Replace(ServiceDescriptor.Singleton<IAlarms>(provider => provider.GetRequiredService<TStore>()));
        Services.Replace(ServiceDescriptor.Singleton<IOutbox>(provider => provider.GetRequiredService<TStore>()));
        Services.Replace(ServiceDescriptor.Singleton<IDefinitionStore>(provider => provider.GetRequiredService<TStore>()));
        if (typeof(TStore).IsAssignableTo(typeof(IStoreSchema)))
        {
            Services.Replace(ServiceDescriptor.Singleton(provider => (IStoreSchema)provider.GetRequiredService<TStore>()));
            Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StoreSchemaCheck>());
        }
        return this;
    }
}

/// <summary>A predicate that a host implements.</summary>
internal sealed record PredicateRegistration(string Name, Func<Complaint, bool> Predicate);
