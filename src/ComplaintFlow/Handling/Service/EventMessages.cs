using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Integration;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Service;

/// <summary>Creates the messages by which a decision becomes known to other systems.</summary>
internal static class EventMessages
{
    /// <summary>Creates the events that the rules send somewhere.</summary>
    public static IEnumerable<OutgoingMessage> Of(
        ComplaintKey key, Complaint? before, Complaint after, HistoryEntry entry, EventRules rules) => !rules.IsOn ? [] :
        from data in IntegrationEventFactory.Create(key.Tenant, before, after, entry)
        where rules.Wants(data.Type)
        select new OutgoingMessage(key, data.EventId, MessageKind.Event, data.Type, entry.At, data.Write());
}
