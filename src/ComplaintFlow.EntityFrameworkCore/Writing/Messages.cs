using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Writing;

/// <summary>Messages: how they come, how they are leased, and what becomes of them.</summary>
internal static class Messages
{
    private const short Integration = (short)MessageKind.Integration;

    /// <summary>
    /// Adds the messages of commits, in their order. Only the head of a lane can be leased: an integration message stands behind where an
    /// older one of its complaint has not left. The rows of the complaints are written by now, so one that is about to leave
    /// (<see cref="SettleAsync"/>) has either left, or waits for this transaction and finds the new one when it looks for the next head.
    /// </summary>
    public static void Write(Batch batch, IReadOnlyList<ComplaintCommit> commits)
    {
        foreach (OutgoingMessage message in commits.SelectMany(static commit => commit.Messages))
        {
            MessageRow row = Row(message);
            if (message.Kind == MessageKind.Integration)
                batch.InsertBehind(row, nameof(MessageRow.Status), MessageRow.Behind, new { row.Tenant, row.Id, row.Kind });
            else
                batch.Insert(row);
        }
    }

    public static async Task<List<MessageRow>> DueAsync(DbContext context, LeaseRequest request, CancellationToken cancellationToken)
    {
        long now = Columns.Microseconds(request.Now);
        IQueryable<MessageRow> due = context.Rows<MessageRow>()
            .Where(row => row.Status == MessageRow.Ready && row.DueAt <= now && (row.Until == null || row.Until <= now));
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

    /// <summary>
    /// Settles. Where heads of lanes leave, the complaints are taken first, as a commit takes them, and the next heads are looked for last:
    /// a commit that has put its message behind one that leaves is either seen, or sees that it has left.
    /// </summary>
    public static async Task<bool> SettleAsync(
        DbContext context, IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken)
    {
        ComplaintKey[] lanes = [
            .. outcomes.Where(static outcome =>
                outcome is { Disposition: LeaseDisposition.Done, Lease.Message.Kind: MessageKind.Integration })
            .Select(static outcome => outcome.Lease.Message.Key).Distinct()
            .OrderBy(static key => key.Tenant, StringComparer.Ordinal).ThenBy(static key => key.Id)];
        var batch = new Batch(context);
        foreach (ComplaintKey key in lanes)
            batch.Lock<SummaryRow>(nameof(SummaryRow.Version), new { key.Tenant, Id = key.Id.Value });
        foreach (MessageOutcome outcome in outcomes.OrderBy(static outcome => outcome.Lease.Message.Id, StringComparer.Ordinal))
            Settle(batch, outcome);
        await batch.RunAsync(cancellationToken).ConfigureAwait(false);
        foreach (ComplaintKey key in lanes)
        {
            long head = await Lane(context, key).OrderBy(static row => row.Sequence).Select(static row => row.Sequence)
                .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            await context.Rows<MessageRow>().Where(row => row.Sequence == head && row.Status == MessageRow.Behind)
                .ExecuteUpdateAsync(static row => row.SetProperty(static one => one.Status, MessageRow.Ready), cancellationToken)
                .ConfigureAwait(false);
        }
        return true;
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

    private static void Settle(Batch batch, MessageOutcome outcome)
    {
        MessageLease lease = outcome.Lease;
        var held = new
        {
            lease.Message.Key.Tenant,
            MessageId = lease.Message.Id,
            lease.Holder,
            Until = Columns.Microseconds(lease.Until),
            Tries = lease.Attempts,
            Status = MessageRow.Ready,
        };
        (string? holder, long? until) = (null, null);
        _ = outcome.Disposition switch
        {
            LeaseDisposition.Later => batch.Update<MessageRow>(
                new { DueAt = Columns.Microseconds(outcome.At!.Value), Holder = holder, Until = until }, held),
            LeaseDisposition.Dead => batch.Update<MessageRow>(
                new
                {
                    Status = MessageRow.Dead,
                    DiedAt = Columns.Microseconds(outcome.At!.Value),
                    outcome.Reason,
                    Holder = holder,
                    Until = until,
                },
                held),
            _ => batch.Delete<MessageRow>(held),
        };
    }

    private static IQueryable<MessageRow> Lane(DbContext context, ComplaintKey key)
    {
        (string tenant, Guid id) = (key.Tenant, key.Id.Value);
        return context.Rows<MessageRow>().Where(row => row.Tenant == tenant && row.Id == id && row.Kind == Integration);
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
        Status = MessageRow.Ready,
        DueAt = Columns.Microseconds(message.CreatedAt),
    };
}
