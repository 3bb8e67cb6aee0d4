using ComplaintFlow.Notifications;

namespace ComplaintFlow.Hosting.Delivering;

/// <summary>Represents a channel of the host, by its name, and how it is made in the scope of a delivery.</summary>
internal sealed record ChannelRegistration(string Name, Type Type, Func<IServiceProvider, INotificationChannel> Create);
