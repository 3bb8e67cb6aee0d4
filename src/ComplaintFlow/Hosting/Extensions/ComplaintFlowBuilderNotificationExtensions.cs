using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Hosting;
using ComplaintFlow.Notifications;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the channels through which notices leave.</summary>
public static class ComplaintFlowBuilderNotificationExtensions
{
    /// <summary>
    /// Adds a channel through which notices leave. Every channel gets every notice. A second call with the same channel changes
    /// nothing.
    /// </summary>
    /// <typeparam name="TChannel">The channel. Each delivery has its own scope, so the channel may use scoped services such as a
    /// <c>DbContext</c>.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="lifetime">The lifetime of the channel: one delivery by default.</param>
    /// <returns>The builder.</returns>
    public static ComplaintFlowBuilder AddNotificationChannel<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TChannel>(
        this ComplaintFlowBuilder builder, ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where TChannel : class, INotificationChannel
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Describe(typeof(INotificationChannel), typeof(TChannel), lifetime));
        return builder;
    }

    /// <summary>Writes notices to the console, for trials.</summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static ComplaintFlowBuilder AddConsoleNotifications(this ComplaintFlowBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<INotificationChannel>(new ConsoleChannel(Console.Out)));
        return builder;
    }
}
