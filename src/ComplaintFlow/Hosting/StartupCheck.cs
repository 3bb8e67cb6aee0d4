using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Hosting;

/// <summary>
/// Stops the start of a host, before anything else runs, if its options are invalid, it names two stores, its rules cannot be used, its
/// evidence folder cannot be written to, or its database cannot be worked with.
/// </summary>
/// <remarks>The schema comes last, so that a host that cannot start for another reason does not change the database.</remarks>
internal sealed class StartupCheck(IEnumerable<IStoreSchema> schemas) : IHostedLifecycleService
{
    /// <summary>
    /// Verifies everything but the schema, and creates the check. A host makes its services first and validates options then, and the first
    /// service with an invalid option would hide the defects of the others. So everything is verified when this first service is made.
    /// </summary>
    /// <exception cref="AggregateException">Several things prevent the start. One alone is thrown as it is.</exception>
    public static StartupCheck Create(IServiceProvider provider)
    {
        var failures = new StartupFailures();
        failures.Try(() => provider.GetService<IStartupValidator>()?.Validate());
        if (StoreRegistration.Conflict(provider.GetServices<StoreRegistration>()) is { } conflict)
            failures.Add(conflict);
        failures.Try(() => _ = provider.GetRequiredService<IRuleBookSource>().Current);
        failures.Try(() => (provider.GetService<IEvidenceStore>() as EvidenceFolder)?.EnsureUsable());
        failures.ThrowIfAny();
        IEnumerable<IStoreSchema> evidence = provider.GetService<IEvidenceStore>() is IStoreSchema schema ? [schema] : [];
        return new StartupCheck(provider.GetServices<IStoreSchema>().Concat(evidence));
    }

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        foreach (IStoreSchema schema in schemas)
            await schema.EnsureAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
