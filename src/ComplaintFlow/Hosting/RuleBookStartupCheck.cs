using ComplaintFlow.Rules;
using Microsoft.Extensions.Hosting;

namespace ComplaintFlow.Hosting;

/// <summary>
/// Stops the start of a host, before anything else runs, if its rules cannot be used (with the list of all defects) or it names
/// two stores.
/// </summary>
internal sealed class RuleBookStartupCheck(IRuleBookSource rules, IEnumerable<StoreRegistration> stores) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        StoreRegistration.MustBeOne(stores);
        _ = rules.Current;
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
