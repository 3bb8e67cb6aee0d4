using System.Collections.Frozen;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling;

namespace ComplaintFlow.Hosting;

/// <summary>The effects that a host performs after commits.</summary>
internal sealed class HostEffects(IEnumerable<EffectRegistration> registrations)
{
    private readonly FrozenDictionary<string, Func<HostEffect, CancellationToken, ValueTask>> _effects = registrations
        .GroupBy(registration => registration.Name, Names.Comparer)
        .ToFrozenDictionary(effect => effect.Key, effect => effect.Last().Perform, Names.Comparer);

    public bool Implements(string name) => _effects.ContainsKey(name);

    /// <exception cref="InvalidOperationException">This host does not implement it: another one may, so it is tried again.</exception>
    public ValueTask PerformAsync(HostEffect effect, CancellationToken cancellationToken) =>
        _effects.TryGetValue(effect.Name, out var perform) ? perform(effect, cancellationToken) : throw new InvalidOperationException("This host does not implement the effect.");
}

/// <summary>An effect that a host implements.</summary>
internal sealed record EffectRegistration(string Name, Func<HostEffect, CancellationToken, ValueTask> Perform);
