using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.Lanes;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Writing;

/// <summary>What becomes of leased messages, and what comes of them.</summary>
internal static class Settlement
{
    /// <summary>
    /// Settles. Where messages leave lanes or enter them, the complaints are taken first, as a commit takes them, and the next heads are
    /// looked for last: whoever has put a message behind one that leaves is either seen, or sees that it has left.
    /// </summary>
    public static async Task<bool> RunAsync(
        DbContext context, IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken)
    {
        OutgoingMessage[] leaving =
            [.. outcomes.Where(static outcome => outcome.LeavesLane()).Select(static outcome => outcome.Lease.Message)];
        MessageOutcome[] replaced = [.. outcomes.Where(static outcome => outcome.Successors.Count > 0)];
        IEnumerable<OutgoingMessage> entering = replaced.SelectMany(static outcome => outcome.Successors)
            .Where(static message => message.IsOrdered);
        var batch = new Batch(context);
        foreach (ComplaintKey key in leaving.Concat(entering).Select(static message => message.Key).Distinct()
            .OrderBy(static key => key.Tenant, StringComparer.Ordinal).ThenBy(static key => key.Id))
            batch.Lock<SummaryRow>(nameof(SummaryRow.Version), new { key.Tenant, Id = key.Id.Value });
        IReadOnlyList<OutgoingMessage> successors = [];
        if (replaced.Length > 0)
        {
            foreach (MessageOutcome outcome in InTurn(replaced))
                batch.Lock<MessageRow>(nameof(MessageRow.Holder), Held(outcome.Lease));
            await batch.RunAsync(cancellationToken).ConfigureAwait(false);
            successors = await Successors.FindAsync(context, replaced, cancellationToken).ConfigureAwait(false);
            batch = new Batch(context);
        }
        foreach (MessageOutcome outcome in InTurn(outcomes))
            Settle(batch, outcome);
        Messages.Write(batch, successors);
        await batch.RunAsync(cancellationToken).ConfigureAwait(false);
        foreach (OutgoingMessage message in leaving.DistinctBy(
            static message => (message.Key, message.Kind, message.Channel, message.Endpoint)))
            await PromoteAsync(context, message, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>The order in which rows are taken, so that two calls do not wait for each other.</summary>
    private static IOrderedEnumerable<MessageOutcome> InTurn(IEnumerable<MessageOutcome> outcomes) =>
        outcomes.OrderBy(static outcome => outcome.Lease.Message.Id, StringComparer.Ordinal);

    private static object Held(MessageLease lease) => new
    {
        lease.Message.Key.Tenant,
        MessageId = lease.Message.Id,
        lease.Holder,
        Until = Columns.Microseconds(lease.Until),
        Tries = lease.Attempts,
        Status = MessageRow.Ready,
    };

    private static void Settle(Batch batch, MessageOutcome outcome)
    {
        object held = Held(outcome.Lease);
        (string? holder, long? until) = (null, null);
        _ = outcome.Disposition switch
        {
            LeaseDisposition.Later => batch.Update<MessageRow>(
                new { DueAt = Columns.Microseconds(outcome.At!.Value), Holder = holder, Until = until }, held),
            LeaseDisposition.Returned => batch.Update<MessageRow>(
                new { DueAt = Columns.Microseconds(outcome.At!.Value), Tries = outcome.Lease.Attempts - 1, Holder = holder, Until = until },
                held),
            LeaseDisposition.Dead => batch.Update<MessageRow>(
                new
                {
                    Status = MessageRow.Dead,
                    DiedAt = Columns.Microseconds(outcome.At!.Value),
                    outcome.Reason,
                    OutOfLane = outcome.Lease.Message.IsOutOfLaneWhenDead(),
                    Holder = holder,
                    Until = until,
                },
                held),
            _ => batch.Delete<MessageRow>(held),
        };
    }

    private static async Task PromoteAsync(DbContext context, OutgoingMessage left, CancellationToken cancellationToken)
    {
        (string tenant, Guid id, short kind) = (left.Key.Tenant, left.Key.Id.Value, (short)left.Kind);
        (string channel, string endpoint) = (left.Channel, left.Endpoint);
        long head = await context.Rows<MessageRow>()
            .Where(row => row.Tenant == tenant && row.Id == id && row.Kind == kind && row.Channel == channel && row.Endpoint == endpoint
                && !row.OutOfLane)
            .OrderBy(static row => row.Sequence).Select(static row => row.Sequence).FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        await context.Rows<MessageRow>().Where(row => row.Sequence == head && row.Status == MessageRow.Behind)
            .ExecuteUpdateAsync(static row => row.SetProperty(static one => one.Status, MessageRow.Ready), cancellationToken)
            .ConfigureAwait(false);
    }
}
