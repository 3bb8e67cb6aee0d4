using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the effects that the rules declare.</summary>
public static class ComplaintFlowBuilderEffectExtensions
{
    /// <summary>Adds a class that performs an effect which the rules declare under <c>Effects</c>.</summary>
    /// <typeparam name="TEffect">The class. Each call has its own scope, so it may use scoped services. It is registered as
    /// scoped, unless you have registered it otherwise before.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, compared without case. A later call with the same name replaces an earlier one.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddComplaintFlow(builder.Configuration)
    ///     .AddEffect&lt;CreateReturnLabel&gt;("create-return-label")
    ///     .AddWorkers();
    /// </code>
    /// </example>
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

    /// <summary>Adds a delegate that performs an effect which the rules declare under <c>Effects</c>.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, compared without case. A later call with the same name replaces an earlier one.</param>
    /// <param name="perform">Performs the effect. Must be safe to call from any thread.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="perform"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    /// <remarks>
    /// The workers call it after the commit, at least once; a repeat has the same <see cref="HostEffect.Id"/>. The effects of one
    /// complaint come in order. If the delegate throws, the effect counts as not done and is tried again later.
    /// </remarks>
    /// <example>
    /// <code>
    /// flow.AddEffect("create-return-label", async (effect, cancellationToken) =&gt;
    ///     await labels.CreateAsync(effect.Number, requestId: effect.Id, cancellationToken));
    /// </code>
    /// </example>
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
