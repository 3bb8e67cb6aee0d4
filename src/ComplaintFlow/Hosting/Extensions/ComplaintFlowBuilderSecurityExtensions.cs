using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Detection;
using ComplaintFlow.Hosting;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what proves and what protects the record: chain anchors, and the key of signals.</summary>
public static class ComplaintFlowBuilderSecurityExtensions
{
    /// <summary>
    /// Has the head of the chain kept elsewhere after each commit. Every anchor gets every head, at least once, from the workers.
    /// </summary>
    /// <typeparam name="TAnchor">The anchor. Each delivery has a scope of its own, so the anchor may use scoped services.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="lifetime">How long one anchor lives: by default for one delivery.</param>
    /// <returns>The builder.</returns>
    public static ComplaintFlowBuilder AddChainAnchor<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    TAnchor>(
        this ComplaintFlowBuilder builder, ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where TAnchor : class, IChainAnchor
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Describe(typeof(IChainAnchor), typeof(TAnchor), lifetime));
        return builder;
    }

    /// <summary>
    /// Has the head of the chain kept elsewhere after each commit. Every anchor gets every head, at least once, from the workers.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="create">Makes the anchor, once: <c>_ => new ChainHeadFile(path)</c>.</param>
    /// <returns>The builder.</returns>
    public static ComplaintFlowBuilder AddChainAnchor(this ComplaintFlowBuilder builder, Func<IServiceProvider, IChainAnchor> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        builder.Services.AddSingleton(create);
        return builder;
    }

    /// <summary>
    /// Sets the secret under which early warning hashes what it compares (HMAC-SHA-256), so that nothing personal can be read from its
    /// signals. Needed if the rules have detectors.
    /// The same on every node, and for good: under another key complaints do not find those of before.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="key">At least 16 random bytes, from where the host keeps its secrets. A later call replaces an earlier one.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public static ComplaintFlowBuilder UseSignalKey(this ComplaintFlowBuilder builder, ReadOnlySpan<byte> key)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Singleton(SignalKey.Of(key)));
        return builder;
    }
}
