using ComplaintFlow.Conditions;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Hosting.Delivering;

/// <summary>Knows the channels of the host by name. Names compare without case. Thread-safe.</summary>
internal sealed class ChannelCatalog(IEnumerable<ChannelRegistration> registrations)
{
    private readonly ChannelRegistration[] _channels = [.. registrations];

    public IReadOnlyList<string> Channels => field ??= [.. _channels.Select(static channel => channel.Name)];

    public bool Has(string name) => Channels.Contains(name, Names.Comparer);

    /// <summary>Makes the channels in a scope.</summary>
    public IReadOnlyList<(string Name, INotificationChannel Channel)> Create(IServiceProvider scope) =>
        [.. _channels.Select(channel => (channel.Name, channel.Create(scope)))];

    /// <summary>Makes a channel in a scope.</summary>
    public INotificationChannel Create(string name, IServiceProvider scope) =>
        _channels.First(channel => Names.Same(channel.Name, name)).Create(scope);
}
