using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Handling.Service;

/// <summary>Calls the anchors of the host. They may be scoped, so each head has its own scope. Thread-safe.</summary>
/// <param name="scopes">Creates scopes.</param>
/// <param name="services">Knows which services are registered; null for a container that does not tell.</param>
internal sealed class ChainAnchors(IServiceScopeFactory scopes, IServiceProviderIsService? services = null)
{
    /// <summary>Whether the host has any anchor.</summary>
    public bool Exist { get; } = services?.IsService(typeof(IChainAnchor)) ?? true;

    public async ValueTask SaveAsync(ChainHead head, CancellationToken cancellationToken)
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            foreach (IChainAnchor anchor in scope.ServiceProvider.GetServices<IChainAnchor>())
                await anchor.SaveAsync(head, cancellationToken).ConfigureAwait(false);
        }
    }
}
