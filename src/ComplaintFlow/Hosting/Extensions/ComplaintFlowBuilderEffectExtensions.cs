using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Implements the effects that the rules declare.</summary>
public static class ComplaintFlowBuilderEffectExtensions
{
    /// <summary>Implements an effect that the rules declare under <c>Effects</c>, by a class.</summary>
    /// <typeparam name="TEffect">
    /// The class. Each performance has a scope of its own, so it may use scoped services. It is scoped itself, unless you have registered
    /// it otherwise before.
    /// </typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, compared without case. A later one replaces an earlier one.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static ComplaintFlowBuilder AddEffect<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TEffect>(
        this ComplaintFlowBuilder builder, string name)
        where TEffect : class, IComplaintEffect
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        builder.Services.TryAddScoped<TEffect>();
        builder.Services.AddSingleton(new EffectRegistration(
            name, static (services, effect, cancellationToken) =>
                services.GetRequiredService<TEffect>().PerformAsync(effect, cancellationToken)));
        return builder;
    }

    /// <summary>
    /// Implements an effect that the rules declare under <c>Effects</c>. The workers call it after the commit, at least once; a repeat
    /// bears the same
    /// <see cref="HostEffect.Id"/>. The effects of one complaint come in their order. An exception means that it was not done: it is tried
    /// again later.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, compared without case. A later one replaces an earlier one.</param>
    /// <param name="perform">Performs the effect. Must be thread-safe.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static ComplaintFlowBuilder AddEffect(
        this ComplaintFlowBuilder builder, string name, Func<HostEffect, CancellationToken, ValueTask> perform)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(perform);
        builder.Services.AddSingleton(new EffectRegistration(name, (_, effect, cancellationToken) => perform(effect, cancellationToken)));
        return builder;
    }
}
