using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Classification;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds services that are called while complaints are handled, and configures the snapshot cache.</summary>
public static class ComplaintFlowBuilderHandlingExtensions
{
    /// <summary>
    /// Adds a check of orders or customers, which is called when someone verifies facts. A second call with the same check
    /// changes nothing.
    /// </summary>
    /// <typeparam name="TCheck">The check. Each decision has its own scope, so the check may use scoped services.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="lifetime">The lifetime of the check: one decision by default.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static ComplaintFlowBuilder AddFactCheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TCheck>(
        this ComplaintFlowBuilder builder, ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where TCheck : class, IFactCheck
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Describe(typeof(IFactCheck), typeof(TCheck), lifetime));
        return builder;
    }

    /// <summary>
    /// Adds a model that classifies complaints together with the rules, which declare it under <c>Classification:Models</c> by
    /// its <see cref="IClassifier.Name"/>.
    /// </summary>
    /// <typeparam name="TClassifier">The model. Each question has its own scope, so the model may use scoped services.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="lifetime">The lifetime of the model: that of the host by default. Choose <see cref="ServiceLifetime.Scoped"/>
    /// if it uses scoped services.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static ComplaintFlowBuilder AddClassifier<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    TClassifier>(
        this ComplaintFlowBuilder builder, ServiceLifetime lifetime = ServiceLifetime.Singleton)
        where TClassifier : class, IClassifier
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Describe(typeof(IClassifier), typeof(TClassifier), lifetime));
        return builder;
    }

    /// <summary>
    /// Sets how many recent complaints this host keeps in memory, which saves the next action or wake-up the load. It is correct
    /// on any number of hosts: a commit compares the version, a refusal is decided again on a fresh snapshot, and reads never
    /// come from memory.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Configures the options.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <remarks>The section <c>ComplaintFlow:SnapshotCache</c> sets the same options; code takes precedence.</remarks>
    public static ComplaintFlowBuilder ConfigureSnapshotCache(this ComplaintFlowBuilder builder, Action<SnapshotCacheOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(configure);
        return builder;
    }
}
