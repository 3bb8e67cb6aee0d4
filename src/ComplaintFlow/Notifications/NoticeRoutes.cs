using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Notifications;

/// <summary>Decides by which channels the receivers of a notice get it. Immutable, and shared by all threads.</summary>
internal sealed class NoticeRoutes(IReadOnlyCollection<RouteDefinition> routes)
{
    private readonly HashSet<string> _routed = new(routes.SelectMany(static route => route.Channels), Names.Comparer);

    /// <summary>Whether a receiver gets the notices of a topic by a channel.</summary>
    public bool IsSent(string channel, string topic, NoticeReceiver receiver) =>
        !_routed.Contains(channel) || routes.Any(route => Names.Has(route.Channels, channel)
            && (route.Topics.Count == 0 || Names.Has(route.Topics, topic))
            && (route.Roles.Count == 0 || route.Roles.Any(receiver.Is)));
}

/// <summary>Represents one of those who get a notice.</summary>
internal readonly record struct NoticeReceiver(ReceiverKind Kind, string Name)
{
    public bool IsComplainant => Kind == ReceiverKind.Role && Names.Same(Name, Roles.Complainant);

    public bool Is(string role) =>
        Names.Same(role, RouteDefinition.Staff) ? !IsComplainant : Kind == ReceiverKind.Role && Names.Same(role, Name);

    /// <summary>Gets the receivers of a notice.</summary>
    public static IEnumerable<NoticeReceiver> Of(Notice notice) =>
        notice.Recipients.Select(static role => new NoticeReceiver(ReceiverKind.Role, role))
            .Concat((notice.Departments ?? []).Select(static one => new NoticeReceiver(ReceiverKind.Department, one)))
            .Concat((notice.Persons ?? []).Select(static one => new NoticeReceiver(ReceiverKind.Person, one)));

    /// <summary>Gets the notice as some of its receivers get it.</summary>
    public static Notice For(Notice notice, IReadOnlyCollection<NoticeReceiver> receivers) => notice with
    {
        Recipients = Named(receivers, ReceiverKind.Role),
        Departments = Named(receivers, ReceiverKind.Department) is { Length: > 0 } departments ? departments : null,
        Persons = Named(receivers, ReceiverKind.Person) is { Length: > 0 } persons ? persons : null,
    };

    private static string[] Named(IEnumerable<NoticeReceiver> receivers, ReceiverKind kind) =>
        [.. receivers.Where(receiver => receiver.Kind == kind).Select(static receiver => receiver.Name)];
}
