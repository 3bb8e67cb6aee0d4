using ComplaintFlow.Storage;
using Microsoft.Extensions.Hosting;

namespace ComplaintFlow.Hosting;

/// <summary>Ensures the schema of the store before the host does anything else, so that a database it cannot work with stops it.</summary>
internal sealed class StoreSchemaCheck(IEnumerable<IStoreSchema> schemas) : IHostedLifecycleService
{
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
