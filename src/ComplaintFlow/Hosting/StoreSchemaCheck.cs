using ComplaintFlow.Storage;
using Microsoft.Extensions.Hosting;

namespace ComplaintFlow.Hosting;

/// <summary>
/// Ensures the schema of the store before the host does anything else, so that an unusable database stops the start.
/// </summary>
internal sealed class StoreSchemaCheck(IStoreSchema schema) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => schema.EnsureAsync(cancellationToken).AsTask();

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
