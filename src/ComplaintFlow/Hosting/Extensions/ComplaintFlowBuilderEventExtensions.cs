using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Hosting;
using ComplaintFlow.Hosting.Delivering;
using ComplaintFlow.Integration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the publishers by which events leave to other systems.</summary>
public static class ComplaintFlowBuilderEventExtensions
{
    /// <summary>
    /// Adds a publisher by which events leave. A second call with the same name and the same type changes nothing.
    /// </summary>
    /// <typeparam name="TPublisher">The publisher. Each event has its own scope, so the publisher may use scoped services.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, by which the rules send events to the publisher (<c>Events:Publishers</c>). Case makes no
    /// difference.</param>
    /// <param name="lifetime">The lifetime of the publisher: one event by default.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">Another publisher has the name, or the name is empty.</exception>
    /// <remarks>
    /// Events are written only if the rules name a publisher. Name it in the rules of every host that changes complaints, and add it on the
    /// hosts that publish; only hosts with workers do.
    /// </remarks>
    /// <example>
    /// <code>
    /// builder.Services.AddComplaintFlow(builder.Configuration)
    ///     .AddEventPublisher&lt;LogPublisher&gt;("log")    // and in the rules: "Events": { "Publishers": { "log": {} } }
    ///     .AddWorkers();
    /// </code>
    /// </example>
    public static ComplaintFlowBuilder AddEventPublisher<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPublisher>(
        this ComplaintFlowBuilder builder, string name, ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where TPublisher : class, IEventPublisher
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAdd(ServiceDescriptor.Describe(typeof(TPublisher), typeof(TPublisher), lifetime));
        return builder.AddEventPublisher(name, static provider => provider.GetRequiredService<TPublisher>());
    }

    /// <summary>
    /// Adds a publisher that a factory makes. A second call with the same name and the same type of publisher changes nothing.
    /// </summary>
    /// <typeparam name="TPublisher">The publisher.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, by which the rules send events to the publisher. Case makes no difference.</param>
    /// <param name="create">Makes the publisher for one event, or returns one that is shared. It gets the services of a scope.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">Another publisher has the name, or the name is empty.</exception>
    public static ComplaintFlowBuilder AddEventPublisher<TPublisher>(
        this ComplaintFlowBuilder builder, string name, Func<IServiceProvider, TPublisher> create)
        where TPublisher : class, IEventPublisher
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(create);
        string stored = PublisherRules.NameOf(name);
        PublisherRegistration? same = builder.Services.Select(static service => service.ImplementationInstance)
            .OfType<PublisherRegistration>().FirstOrDefault(other => string.Equals(other.Name, stored, StringComparison.Ordinal));
        if (same is null)
            builder.Services.AddSingleton(new PublisherRegistration(stored, typeof(TPublisher), create));
        else if (same.Type != typeof(TPublisher))
            throw new ArgumentException($"Another publisher has the name '{name}'.", nameof(name));
        return builder;
    }
}
