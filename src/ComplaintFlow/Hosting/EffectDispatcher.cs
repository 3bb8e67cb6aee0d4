using System.Collections.Frozen;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Hosting;

/// <summary>Performs the effects of the host after commits, each in its own scope. Thread-safe.</summary>
internal sealed class EffectDispatcher(IEnumerable<EffectRegistration> registrations, IServiceScopeFactory scopes)
{
    private readonly FrozenDictionary<string, EffectRegistration> _effects = registrations
        .GroupBy(registration => registration.Name, Names.Comparer)
        .ToFrozenDictionary(effect => effect.Key, effect => effect.Last(), Names.Comparer);

    public bool Implements(string name) => _effects.ContainsKey(name);

    /// <exception cref="InvalidOperationException">This host does not implement the effect. Another host may, so it is tried
    /// again.</exception>
    public async ValueTask PerformAsync(HostEffect effect, CancellationToken cancellationToken)
    {
        if (!_effects.TryGetValue(effect.Name, out EffectRegistration? registration))
            throw new InvalidOperationException("This host does not implement the effect.");
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
            await registration.Perform(scope.ServiceProvider, effect, cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>Represents an effect that a host implements, and how it is performed in a scope.</summary>
internal sealed record EffectRegistration(string Name, Func<IServiceProvider, HostEffect, CancellationToken, ValueTask> Perform);
