using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Classification;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what is asked while complaints are handled, and sets what a host remembers of them.</summary>
public static class ComplaintFlowBuilderHandlingExtensions
{
    /// <summary>
    /// Adds a check of orders or customers, asked when someone verifies facts. A second call with the same check changes nothing.
    /// </summary>
    /// <typeparam name="TCheck">The check. Each decision has a scope of its own, so the check may use scoped services.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="lifetime">How long one check lives: by default for one decision.</param>
    /// <returns>The builder.</returns>
    public static ComplaintFlowBuilder AddFactCheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TCheck>(
        this ComplaintFlowBuilder builder, ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where TCheck : class, IFactCheck
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Describe(typeof(IFactCheck), typeof(TCheck), lifetime));
        return builder;
    }

    /// <summary>
    /// Adds a model that judges complaints beside the rules, which declare it under <c>Classification:Models</c> by its
    /// <see cref="IClassifier.Name"/>.
    /// </summary>
    /// <typeparam name="TClassifier">The model. Each question has a scope of its own, so the model may use scoped services.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="lifetime">How long one model lives: by default for as long as the host. Choose <see cref="ServiceLifetime.Scoped"/> if
    /// it uses scoped services.</param>
    /// <returns>The builder.</returns>
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
    /// Sets how many recent complaints this host keeps in memory, so that the next action or wake saves the load. Right on any number of
    /// hosts: a commit
    /// compares the version, a refusal is decided again on a fresh snapshot, and reads never come from memory.
    /// </summary>
    /// <remarks>The section <c>ComplaintFlow:SnapshotCache</c> sets the same options; code wins.</remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns>The builder.</returns>
    public static ComplaintFlowBuilder ConfigureSnapshotCache(this ComplaintFlowBuilder builder, Action<SnapshotCacheOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(configure);
        return builder;
    }
}
