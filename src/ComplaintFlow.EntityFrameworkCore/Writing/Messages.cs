using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Writing;

/// <summary>Messages: how they come, how they are leased, and how they are sent again.</summary>
internal static class Messages
{
    /// <summary>
    /// Adds messages, in their order. Only the head of a lane can be leased: a message stands behind where an older one of its lane has not
    /// left. The rows of the complaints are written or locked by now, so one that is about to leave (<see cref="Settlement.RunAsync"/>)
    /// has either left, or waits for this transaction and finds the new one when it looks for the next head.
    /// </summary>
    public static void Write(Batch batch, IEnumerable<OutgoingMessage> messages)
    {
        foreach (OutgoingMessage message in messages)
        {
            MessageRow row = Row(message);
            if (message.IsOrdered)
                batch.InsertBehind(row, nameof(MessageRow.Status), MessageRow.Behind, MessageRows.LaneOf(row));
            else
                batch.Insert(row);
        }
    }

    public static async Task<List<MessageRow>> DueAsync(DbContext context, LeaseRequest request, CancellationToken cancellationToken)
    {
        (long now, string channel) = (Columns.Microseconds(request.Now), request.Channel);
        IQueryable<MessageRow> due = context.Rows<MessageRow>()
            .Where(row => row.Channel == channel && row.Status == MessageRow.Ready && row.DueAt <= now
                && (row.Until == null || row.Until <= now));
        List<MessageRow> rows = await Turns.FindAsync(
            context, request, due, static rows => rows.OrderBy(static row => row.DueAt).ThenBy(static row => row.Sequence),
            static row => row.DueAt, cancellationToken).ConfigureAwait(false);
        return [.. rows.OrderBy(static row => row.DueAt).ThenBy(static row => row.Sequence)];
    }

    /// <summary>Leases those of the due messages that nobody has leased or moved since they were looked at.</summary>
    public static async Task<IReadOnlyList<MessageLease>> LeaseAsync(
        DbContext context, LeaseRequest request, IReadOnlyList<MessageRow> due, CancellationToken cancellationToken)
    {
        (string holder, long until) = (request.Holder, Columns.Microseconds(request.Now + request.Duration));
        var batch = new Batch(context);
        foreach (MessageRow row in due)
            batch.Update<MessageRow>(
                new { Holder = holder, Until = until, Tries = row.Tries + 1 },
                new { row.Sequence, row.Status, row.DueAt, row.Holder, row.Until, row.Tries });
        if (await batch.RunAsync(cancellationToken).ConfigureAwait(false) != due.Count)
        {
            var held = await context.Rows<MessageRow>().Where(row => row.Holder == holder && row.Until == until)
                .Select(static row => new { row.Sequence, row.Tries }).ToListAsync(cancellationToken).ConfigureAwait(false);
            due = [.. due.Where(row => held.Contains(new { row.Sequence, Tries = row.Tries + 1 }))];
        }
        return [.. due.Select(row => new MessageLease(row.ToMessage(), holder, Columns.Instant(until), row.Tries + 1))];
    }

    public static Task<int> ResendAsync(
        DbContext context, string tenant, IReadOnlyList<string> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var batch = new Batch(context);
        foreach (string id in ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            batch.Update<MessageRow>(
                new
                {
                    Status = MessageRow.Ready,
                    DiedAt = (long?)null,
                    Reason = (string?)null,
                    Tries = 0,
                    DueAt = Columns.Microseconds(now),
                },
                new { Tenant = tenant, MessageId = id, Status = MessageRow.Dead });
        return batch.RunAsync(cancellationToken);
    }

    private static MessageRow Row(OutgoingMessage message) => new()
    {
        Tenant = message.Key.Tenant,
        Id = message.Key.Id.Value,
        MessageId = message.Id,
        Kind = (short)message.Kind,
        Topic = message.Topic,
        CreatedAt = Columns.Microseconds(message.CreatedAt),
        Payload = message.Payload.ToArray(),
        Channel = message.Channel,
        Endpoint = message.Endpoint,
        Status = MessageRow.Ready,
        DueAt = Columns.Microseconds(message.CreatedAt),
    };
}
