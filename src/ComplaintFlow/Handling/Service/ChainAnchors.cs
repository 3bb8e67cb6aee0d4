using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Handling.Service;

/// <summary>The anchors of the host, which may be scoped: each head has a scope of its own. Thread-safe.</summary>
/// <param name="scopes">Makes scopes.</param>
/// <param name="services">Knows what is registered; null for a container that does not tell.</param>
internal sealed class ChainAnchors(IServiceScopeFactory scopes, IServiceProviderIsService? services = null)
{
    /// <summary>Whether anyone wants heads.</summary>
    public bool Exist { get; } = services?.IsService(typeof(IChainAnchor)) ?? true;

    public async ValueTask KeepAsync(ChainHead head, CancellationToken cancellationToken)
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            foreach (IChainAnchor anchor in scope.ServiceProvider.GetServices<IChainAnchor>())
                await anchor.KeepAsync(head, cancellationToken).ConfigureAwait(false);
        }
    }
}
