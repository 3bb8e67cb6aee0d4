using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Hosting;
using ComplaintFlow.Hosting.Delivering;
using ComplaintFlow.Notifications;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the channels through which notices leave.</summary>
public static class ComplaintFlowBuilderNotificationExtensions
{
    /// <summary>
    /// Adds a channel through which notices leave. A second call with the same name and the same type changes nothing.
    /// </summary>
    /// <typeparam name="TChannel">The channel. Each delivery has its own scope, so the channel may use scoped services such as a
    /// <c>DbContext</c>.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">
    /// The name, by which the rules send notices to the channel (<c>Notifications:Routes</c>). If it is null, it is the name of the type
    /// without <c>Channel</c>: <c>Room</c> for <c>RoomChannel</c>.
    /// </param>
    /// <param name="lifetime">The lifetime of the channel: one delivery by default.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">Another channel has the name.</exception>
    public static ComplaintFlowBuilder AddNotificationChannel<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TChannel>(
        this ComplaintFlowBuilder builder, string? name = null, ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where TChannel : class, INotificationChannel
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAdd(ServiceDescriptor.Describe(typeof(TChannel), typeof(TChannel), lifetime));
        return builder.AddNotificationChannel(
            name ?? NameOf(typeof(TChannel)), static provider => provider.GetRequiredService<TChannel>());
    }

    /// <summary>
    /// Adds a channel that a factory makes. A second call with the same name and the same type of channel changes nothing.
    /// </summary>
    /// <typeparam name="TChannel">The channel.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, by which the rules send notices to the channel.</param>
    /// <param name="create">Makes the channel for one delivery, or returns one that is shared. It gets the services of a scope.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">Another channel has the name, or the name is empty.</exception>
    public static ComplaintFlowBuilder AddNotificationChannel<TChannel>(
        this ComplaintFlowBuilder builder, string name, Func<IServiceProvider, TChannel> create)
        where TChannel : class, INotificationChannel
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(create);
        ChannelRegistration? same = builder.Services.Select(static service => service.ImplementationInstance).OfType<ChannelRegistration>()
            .FirstOrDefault(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase));
        if (same is null)
            builder.Services.AddSingleton(new ChannelRegistration(name, typeof(TChannel), create));
        else if (same.Type != typeof(TChannel))
            throw new ArgumentException($"Another channel has the name '{name}'.", nameof(name));
        return builder;
    }

    /// <summary>Writes notices to the console, for trials. The channel has the name <c>console</c>.</summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static ComplaintFlowBuilder AddConsoleNotifications(this ComplaintFlowBuilder builder) =>
        builder.AddNotificationChannel("console", static _ => new ConsoleChannel(Console.Out));

    /// <summary>Sends notices and one-time codes as text messages. The channel has the name <c>sms</c>.</summary>
    /// <typeparam name="TSender">The sender. Each message has its own scope, so the sender may use scoped services.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="lifetime">The lifetime of the sender: one message by default.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <remarks>
    /// Complainants whose contacts have a telephone number first get a text message for each notice to them. If that is too much, let the
    /// routes send fewer topics by the channel (<c>Notifications:Routes</c>).
    /// </remarks>
    public static ComplaintFlowBuilder AddSms<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSender>(
        this ComplaintFlowBuilder builder, ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where TSender : class, ISmsSender
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAdd(ServiceDescriptor.Describe(typeof(TSender), typeof(TSender), lifetime));
        builder.Services.TryAdd(ServiceDescriptor.Describe(
            typeof(ISmsSender), static provider => provider.GetRequiredService<TSender>(), lifetime));
        return builder.AddNotificationChannel("sms", static provider => new SmsChannel(provider.GetRequiredService<ISmsSender>()));
    }

    private static string NameOf(Type type) =>
        type.Name.EndsWith("Channel", StringComparison.Ordinal) && type.Name.Length > "Channel".Length
            ? type.Name[..^"Channel".Length] : type.Name;
}
