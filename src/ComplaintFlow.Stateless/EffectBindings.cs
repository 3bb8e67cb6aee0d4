using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Handling;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Stateless;

/// <summary>Binds the entry, exit and internal actions of a Stateless machine to effects of the host.</summary>
/// <remarks>
/// Stateless runs its actions within the transition. Here the workers perform an effect after the commit, at least once, so that a crash
/// between the two loses nothing. Not thread-safe.
/// </remarks>
public sealed class EffectBindings
{
    internal EffectBindings()
    {
    }

    internal FunctionBindings All { get; } = new();

    /// <summary>Binds an action to a function.</summary>
    /// <param name="name">The description of the action in Stateless, compared without case.</param>
    /// <param name="perform">Performs the effect. Must be thread-safe. A repeat has the same <see cref="HostEffect.Id"/>.</param>
    /// <returns>These bindings.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public EffectBindings Bind(string name, Func<HostEffect, CancellationToken, ValueTask> perform)
    {
        ArgumentNullException.ThrowIfNull(perform);
        All.Add(name, builder => builder.AddEffect(name, perform));
        return this;
    }

    /// <summary>Binds an action to a class that the container makes.</summary>
    /// <typeparam name="TEffect">The class. Each delivery gets an instance in a scope of its own.</typeparam>
    /// <param name="name">The description of the action in Stateless, compared without case.</param>
    /// <returns>These bindings.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    public EffectBindings Bind<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TEffect>(string name)
        where TEffect : class, IComplaintEffect
    {
        All.Add(name, builder => builder.AddEffect<TEffect>(name));
        return this;
    }
}
