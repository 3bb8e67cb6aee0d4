using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Service;

/// <summary>Receives the parts that were split from complaints. Thread-safe.</summary>
internal sealed class PartReceipt(ComplaintReader reader, ComplaintReceiver receiver, DecisionRunner runner)
{
    /// <summary>
    /// Receives a matter that was split from a complaint, as that complaint was then, with its complainant and its day of
    /// receipt.
    /// </summary>
    /// <exception cref="ComplaintRefusedException">The rules refuse it. The handlers of the origin are told once, and it is tried
    /// again.</exception>
    /// <exception cref="InvalidOperationException">It could not be done now and must be tried again.</exception>
    public async ValueTask ReceivePartAsync(ComplaintKey origin, ComplaintId part, CancellationToken cancellationToken)
    {
        IReadOnlyList<HistoryEntry> history = await reader.HistoryAsync(origin, cancellationToken).ConfigureAwait(false);
        int at = history.TakeWhile(entry => !entry.Events.OfType<PartSplitOff>().Any(one => one.Part == part)).Count();
        if (at == history.Count)
            return;
        if (!await reader.ExistsAsync(origin with { Id = part }, cancellationToken).ConfigureAwait(false))
        {
            PartSplitOff split = history[at].Events.OfType<PartSplitOff>().First(one => one.Part == part);
            Complaint from = ComplaintStoreExtensions.Fold(origin, [.. history.Take(at + 1)])!;
            await ReceiveAsync(origin, IntakeOf(from, split), split.Part, cancellationToken).ConfigureAwait(false);
        }
        await NoteAsync(origin, part, [], cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask ReceiveAsync(ComplaintKey origin, Intake intake, ComplaintId part, CancellationToken cancellationToken)
    {
        ActionOutcome received = await receiver.ReceiveAsync(origin.Tenant, intake, Actor.System, cancellationToken).ConfigureAwait(false);
        if (received.IsAccepted)
            return;
        string[] codes = [.. received.Refusals.Select(refusal => refusal.Code).Distinct(StringComparer.Ordinal)];
        await NoteAsync(origin, part, codes, cancellationToken).ConfigureAwait(false);
        throw new ComplaintRefusedException(received.Refusals);
    }

    private async ValueTask NoteAsync(ComplaintKey origin, ComplaintId part, string[] codes, CancellationToken cancellationToken) =>
        await runner.ApplyAsync(
            origin, (complaint, facts, book, workflow) => Decider.NotePart(complaint, part, codes, facts, book, workflow),
            cancellationToken).ConfigureAwait(false);

    private static Intake IntakeOf(Complaint from, PartSplitOff split) => new()
    {
        Channel = from.Channel,
        ReceivedAt = from.ReceivedAt,
        OccurredAt = from.OccurredAt,
        Complainant = from.Complainant,
        Product = from.Product,
        Respondents = from.Respondents,
        Language = from.Language,
        Place = from.Place,
        Matter = split.Matter,
        IsDrill = from.IsDrill,
        Subject = split.Subject,
        Description = split.Description,
        Id = split.Part,
        Origin = from.Id,
    };
}
