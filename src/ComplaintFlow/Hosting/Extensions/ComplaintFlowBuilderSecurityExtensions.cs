using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Detection;
using ComplaintFlow.Hosting;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds services that prove and protect the record: chain anchors, and the key of signals.</summary>
public static class ComplaintFlowBuilderSecurityExtensions
{
    /// <summary>
    /// Adds an anchor that keeps the head of the chain after each commit. Every anchor gets every head, at least once, from the
    /// workers.
    /// </summary>
    /// <typeparam name="TAnchor">The anchor. Each delivery has its own scope, so the anchor may use scoped services.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="lifetime">The lifetime of the anchor: one delivery by default.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
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
    /// Adds an anchor that keeps the head of the chain after each commit. Every anchor gets every head, at least once, from the
    /// workers.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="create">Creates the anchor. It is called once: <c>_ =&gt; new ChainHeadFile(path)</c>.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="create"/> is null.</exception>
    public static ComplaintFlowBuilder AddChainAnchor(this ComplaintFlowBuilder builder, Func<IServiceProvider, IChainAnchor> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        builder.Services.AddSingleton(create);
        return builder;
    }

    /// <summary>
    /// Sets the secret key with which early warning hashes what it compares, and lists what they are searched by (HMAC-SHA-256), so
    /// that nothing personal can be read from either. It is required if the rules have detectors, and to list the complaints of a batch,
    /// an order or a person. Use the same key on every node from the first complaint on and never change it: under another key, earlier
    /// complaints are not found.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="key">At least 16 random bytes, from the place where the host keeps its secrets. A later call replaces an
    /// earlier one.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public static ComplaintFlowBuilder UseSignalKey(this ComplaintFlowBuilder builder, ReadOnlySpan<byte> key)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Singleton(SignalKey.Of(key)));
        return builder;
    }
}
