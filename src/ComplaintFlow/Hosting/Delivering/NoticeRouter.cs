using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Hosting.Delivering;

/// <summary>Makes a notice into deliveries: one for each channel and endpoint, or person, that gets it. Thread-safe.</summary>
internal sealed class NoticeRouter(
    ChannelCatalog catalog, IServiceScopeFactory scopes, ComplaintReader reader, UnreachedReceivers unreached, TimeProvider time)
{
    /// <summary>Gets what comes of a notice.</summary>
    /// <exception cref="NoChannelException">The host has no channel.</exception>
    public async ValueTask<IReadOnlyList<OutgoingMessage>> RouteAsync(
        ComplaintKey key, Notice notice, NoticeRoutes routes, CancellationToken cancellationToken)
    {
        if (catalog.Channels.Count == 0)
            throw new NoChannelException();
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var routing = new Routing(key, notice, routes, catalog.Create(scope.ServiceProvider), time.GetUtcNow());
            routing.ToEndpoints();
            IRecipientDirectory directory = scope.ServiceProvider.GetRequiredService<IRecipientDirectory>();
            await ToStaffAsync(routing, directory, cancellationToken).ConfigureAwait(false);
            if (routing.IsForContacts)
                await ToComplainantAsync(routing, from: 0, cancellationToken).ConfigureAwait(false);
            return Ended(routing);
        }
    }

    /// <summary>Gets the next way to the complainant after a delivery has come to nothing; null if no way is left.</summary>
    public async ValueTask<OutgoingMessage?> NextWayAsync(
        ComplaintKey key, Notice notice, int failed, NoticeRoutes routes, CancellationToken cancellationToken)
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var routing = new Routing(key, notice, routes, catalog.Create(scope.ServiceProvider), time.GetUtcNow());
            await ToComplainantAsync(routing, failed + 1, cancellationToken).ConfigureAwait(false);
            return routing.Deliveries.FirstOrDefault();
        }
    }

    private static async ValueTask ToStaffAsync(Routing routing, IRecipientDirectory directory, CancellationToken cancellationToken)
    {
        foreach (NoticeReceiver receiver in routing.Receivers.Where(static one => !one.IsComplainant))
        {
            if (!routing.IsForPeople(receiver))
                continue;
            // The owner of the complaint is a person by now.
            NoticeReceiver asked = receiver.Kind == ReceiverKind.Role && Names.Same(receiver.Name, Roles.CaseOwner)
                && routing.Notice.Owner is { } owner ? new NoticeReceiver(ReceiverKind.Person, owner) : receiver;
            var query = new RecipientQuery(asked.Kind, asked.Name, routing.Now)
            {
                Tenant = routing.Notice.Tenant, Department = routing.Notice.Department,
            };
            foreach (Recipient person in await directory.FindAsync(query, cancellationToken).ConfigureAwait(false))
                routing.ToPerson(receiver, person);
        }
        routing.ToPersons();
    }

    private async ValueTask ToComplainantAsync(Routing routing, int from, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(routing.Key, cancellationToken).ConfigureAwait(false) is { } complaint)
            routing.ToComplainant(complaint, from);
    }

    private List<OutgoingMessage> Ended(Routing routing)
    {
        List<OutgoingMessage> messages = [.. routing.Deliveries];
        foreach (NoticeReceiver receiver in routing.Receivers)
        {
            if (routing.IsReached(receiver))
            {
                unreached.Reached(routing.Notice.Tenant, receiver);
                continue;
            }
            if (receiver.IsComplainant && !routing.ReachesComplainants)
                continue;
            unreached.Missed(routing.Notice, receiver);
            if (receiver.IsComplainant && routing.Notice.ComplaintId is not null)
                messages.Add(DeliveryMessages.Report(routing.Key, routing.Notice, channel: null, "NoAddress", routing.Now));
        }
        return messages;
    }
}
