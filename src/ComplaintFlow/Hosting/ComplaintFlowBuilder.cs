using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Complaints;
using ComplaintFlow.Detection;
using ComplaintFlow.Handling;
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

    /// <summary>Adds the background workers: one wakes complaints whose time has come, one sends the outbox. Safe to call again.</summary>
    /// <param name="configure">Changes how they work.</param>
    public ComplaintFlowBuilder AddWorkers(Action<WorkerOptions>? configure = null)
    {
        var options = new WorkerOptions();
        configure?.Invoke(options);
        Services.TryAddSingleton(options);
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, WakeWorker>());
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OutboxWorker>());
        return this;
    }

    /// <summary>Sends notices to the console: for trying things out.</summary>
    public ComplaintFlowBuilder AddConsoleNotifications()
    {
        Services.AddSingleton<INotificationChannel>(new ConsoleChannel(Console.Out));
        return this;
    }

    /// <summary>Adds a channel by which notices leave. Every channel gets every notice.</summary>
    /// <typeparam name="TChannel">The channel; made once.</typeparam>
    public ComplaintFlowBuilder AddNotificationChannel<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TChannel>()
        where TChannel : class, INotificationChannel
    {
        Services.AddSingleton<INotificationChannel, TChannel>();
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

    /// <summary>Keeps complaints in another store.</summary>
    /// <typeparam name="TStore">An adapter in all four roles; made once.</typeparam>
    /// <param name="create">Makes the adapter.</param>
    public ComplaintFlowBuilder UseStore<TStore>(Func<IServiceProvider, TStore> create)
        where TStore : class, IComplaintStore, IAlarms, IOutbox, IDefinitionStore
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.Replace(ServiceDescriptor.Singleton(create));
        Services.Replace(ServiceDescriptor.Singleton<IComplaintStore>(provider => provider.GetRequiredService<TStore>()));
        Services.Replace(ServiceDescriptor.Singleton<IAlarms>(provider => provider.GetRequiredService<TStore>()));
        Services.Replace(ServiceDescriptor.Singleton<IOutbox>(provider => provider.GetRequiredService<TStore>()));
        Services.Replace(ServiceDescriptor.Singleton<IDefinitionStore>(provider => provider.GetRequiredService<TStore>()));
        return this;
    }
}

/// <summary>A predicate that a host implements.</summary>
internal sealed record PredicateRegistration(string Name, Func<Complaint, bool> Predicate);
