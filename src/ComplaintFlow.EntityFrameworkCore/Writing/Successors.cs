using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Writing;

/// <summary>What comes of messages.</summary>
internal static class Successors
{
    /// <summary>
    /// Finds which successors are written: those of messages that are still held, and of these the ones whose id is free. What is held is
    /// locked by now. An id that somebody takes meanwhile fails the write.
    /// </summary>
    public static async Task<IReadOnlyList<OutgoingMessage>> FindAsync(
        DbContext context, IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken)
    {
        var present = new Dictionary<(string Tenant, string Id), PresentMessage>();
        IEnumerable<OutgoingMessage> all = outcomes.SelectMany(static outcome => outcome.Successors.Prepend(outcome.Lease.Message));
        foreach (IGrouping<string, OutgoingMessage> some in all.GroupBy(static message => message.Key.Tenant, StringComparer.Ordinal))
        {
            foreach (string[] ids in some.Select(static message => message.Id).Distinct(StringComparer.Ordinal).Chunk(CurrentState.Chunk))
            {
                foreach (PresentMessage row in await ReadAsync(context, some.Key, ids, cancellationToken).ConfigureAwait(false))
                    present.Add((some.Key, row.MessageId), row);
            }
        }
        return Choose(outcomes, present);
    }

    private static Task<List<PresentMessage>> ReadAsync(
        DbContext context, string tenant, string[] ids, CancellationToken cancellationToken) =>
        context.Rows<MessageRow>().Where(row => row.Tenant == tenant && EF.MultipleParameters(ids).Contains(row.MessageId))
            .Select(static row => new PresentMessage(row.MessageId, row.Status, row.Holder, row.Until, row.Tries))
            .ToListAsync(cancellationToken);

    private static List<OutgoingMessage> Choose(
        IReadOnlyList<MessageOutcome> outcomes, Dictionary<(string Tenant, string Id), PresentMessage> present)
    {
        HashSet<(string Tenant, string Id)> taken = [.. present.Keys];
        var chosen = new List<OutgoingMessage>();
        foreach (MessageOutcome outcome in outcomes)
        {
            MessageLease lease = outcome.Lease;
            (string Tenant, string Id) place = Place(lease.Message);
            if (!present.Remove(place, out PresentMessage? row) || row != new PresentMessage(
                place.Id, MessageRow.Ready, lease.Holder, Columns.Microseconds(lease.Until), lease.Attempts))
                continue;
            if (outcome.Disposition == LeaseDisposition.Done)
                taken.Remove(place);
            chosen.AddRange(outcome.Successors.Where(successor => taken.Add(Place(successor))));
        }
        return chosen;
    }

    private static (string Tenant, string Id) Place(OutgoingMessage message) => (message.Key.Tenant, message.Id);

    private sealed record PresentMessage(string MessageId, short Status, string? Holder, long? Until, int Tries);
}
