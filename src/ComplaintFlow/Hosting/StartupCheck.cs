using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Hosting;

namespace ComplaintFlow.Hosting;

/// <summary>
/// Stops the start of a host, before anything else runs, if it names two stores, its rules cannot be used, its evidence folder
/// cannot be written to, or its database cannot be worked with.
/// </summary>
/// <remarks>The schema comes last, so that a host that cannot start for another reason does not change the database.</remarks>
internal sealed class StartupCheck(
    IRuleBookSource rules, IEnumerable<StoreRegistration> stores, IEnumerable<IStoreSchema> schemas, IEvidenceStore? evidence = null)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        StoreRegistration.MustBeOne(stores);
        _ = rules.Current;
        (evidence as EvidenceFolder)?.EnsureUsable();
        foreach (IStoreSchema schema in schemas)
            await schema.EnsureAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
