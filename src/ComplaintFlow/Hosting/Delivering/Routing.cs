using ComplaintFlow.Complaints;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Hosting.Delivering;

/// <summary>Represents one notice on its way into deliveries. Use it for one notice; not thread-safe.</summary>
internal sealed class Routing(
    ComplaintKey key, Notice notice, NoticeRoutes routes, IReadOnlyList<(string Name, INotificationChannel Channel)> channels,
    DateTimeOffset now)
{
    private static readonly NoticeReceiver s_complainant = new(ReceiverKind.Role, Roles.Complainant);

    private readonly Dictionary<(string Channel, string Person), HashSet<NoticeReceiver>> _persons = [];
    private readonly HashSet<NoticeReceiver> _reached = [];

    public ComplaintKey Key { get; } = key;

    public Notice Notice { get; } = notice;

    public IReadOnlyList<NoticeReceiver> Receivers { get; } = [.. NoticeReceiver.Of(notice)];

    public List<OutgoingMessage> Deliveries { get; } = [];

    public DateTimeOffset Now => now;

    /// <summary>Whether the notice goes to a complainant whose contacts a channel may reach.</summary>
    public bool IsForContacts => Notice.ComplaintId is not null && IsForPeople(s_complainant)
        && Receivers.Any(static one => one.IsComplainant);

    /// <summary>Whether any channel reaches complainants. If none does, somebody else tells them.</summary>
    public bool ReachesComplainants { get; } = channels.Any(static one => one.Channel.ReachesComplainants);

    public bool IsReached(NoticeReceiver receiver) => _reached.Contains(receiver);

    /// <summary>Whether a channel that reaches people takes the notice for a receiver.</summary>
    public bool IsForPeople(NoticeReceiver receiver) => PeopleChannels(receiver).Any();

    /// <summary>Adds the deliveries of the channels that have endpoints of their own.</summary>
    public void ToEndpoints()
    {
        foreach ((string name, INotificationChannel channel) in channels.Where(static one => one.Channel.Reaches is null))
        {
            NoticeReceiver[] sent = [.. Receivers.Where(receiver => routes.IsSent(name, Notice.Topic, receiver))];
            if (sent.Length == 0)
                continue;
            // Where no channel reaches the contacts of the complainant, the failure of this one is the end of the way.
            Notice part = NoticeReceiver.For(Notice, sent) with
            {
                Says = Notice.Says && channel.ReachesComplainants,
                ReportsFailure = channel.ReachesComplainants && !IsForPeople(s_complainant) && sent.Any(static one => one.IsComplainant),
            };
            IReadOnlyList<string> endpoints = channel.GetEndpoints(part);
            foreach (string endpoint in endpoints.Distinct(StringComparer.Ordinal))
                Deliveries.Add(DeliveryMessages.Delivery(Key, part, name, endpoint, now));
            if (endpoints.Count > 0)
                _reached.UnionWith(sent.Where(one => channel.ReachesComplainants || !one.IsComplainant));
        }
    }

    /// <summary>Notes that a person stands behind a receiver, for every channel by which the person can be reached.</summary>
    public void ToPerson(NoticeReceiver receiver, Recipient person)
    {
        foreach ((string name, ContactKind kind) in PeopleChannels(receiver))
        {
            if (person.AddressOf(kind) is null)
                continue;
            if (!_persons.TryGetValue((name, person.Id), out HashSet<NoticeReceiver>? receivers))
                _persons.Add((name, person.Id), receivers = []);
            receivers.Add(receiver);
            _reached.Add(receiver);
        }
    }

    /// <summary>Adds one delivery for each person and channel, however many roles the person has.</summary>
    public void ToPersons()
    {
        foreach (((string channel, string person), HashSet<NoticeReceiver> receivers) in _persons)
            Deliveries.Add(
                DeliveryMessages.Delivery(
                    Key, NoticeReceiver.For(Notice, receivers), channel, DeliveryEndpoints.OfPerson(person), now));
    }

    /// <summary>Adds the delivery to the next contact that a channel reaches and that the complainant agrees to, if there is one.</summary>
    /// <param name="complaint">The complaint, with the contacts in the order in which the complainant prefers them.</param>
    /// <param name="first">The place of the first contact that is considered.</param>
    public void ToComplainant(Complaint complaint, int first)
    {
        IEnumerable<(string Channel, int Place)> ways =
            from place in Enumerable.Range(0, complaint.Complainant.Contacts.Count).Skip(first)
            let contact = complaint.Complainant.Contacts[place]
            where !contact.RefusesNotices
            from one in PeopleChannels(s_complainant)
            where one.Kind == contact.Kind
            select (one.Name, place);
        if (ways.Take(1).ToArray() is not [var way])
            return;
        Notice alone = NoticeReceiver.For(Notice, [s_complainant]) with { ReportsFailure = true };
        Deliveries.Add(DeliveryMessages.Delivery(Key, alone, way.Channel, DeliveryEndpoints.OfContact(way.Place), now));
        _reached.UnionWith(Receivers.Where(static one => one.IsComplainant));
    }

    private IEnumerable<(string Name, ContactKind Kind)> PeopleChannels(NoticeReceiver receiver) =>
        from one in channels
        where one.Channel.Reaches is not null && routes.IsSent(one.Name, Notice.Topic, receiver)
        select (one.Name, one.Channel.Reaches!.Value);
}
