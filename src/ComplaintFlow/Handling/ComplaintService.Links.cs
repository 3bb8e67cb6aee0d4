using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling;

/// <summary>What one complaint owes to another after a commit. Each is done once, however often it is asked for.</summary>
internal sealed partial class ComplaintService
{
    /// <summary>Notes on a complaint that another one was merged into it.</summary>
    /// <exception cref="InvalidOperationException">It could not be done now; it is to be tried again.</exception>
    internal async ValueTask TakeDuplicateAsync(ComplaintKey master, ComplaintId duplicate, CancellationToken cancellationToken)
    {
        Decision? decision = await DecideOnAsync(
            master, recent: null, dryRun: false, (complaint, facts, book, workflow) => Decider.TakeDuplicate(complaint, duplicate, facts, book, workflow), cancellationToken).ConfigureAwait(false);
        if (decision is { Refusals: [var refusal, ..] })
            throw new InvalidOperationException(refusal.Message);
    }

    /// <summary>Receives a matter that was split from a complaint, with the complainant of that one and its day of receipt.</summary>
    internal async ValueTask ReceivePartAsync(ComplaintKey origin, ComplaintId part, CancellationToken cancellationToken)
    {
        IReadOnlyList<HistoryEntry> history = await HistoryAsync(origin.Id, cancellationToken).ConfigureAwait(false);
        PartSplitOff? split = history.SelectMany(entry => entry.Events).OfType<PartSplitOff>().FirstOrDefault(one => one.Part == part);
        if (split is null || await store.FindAsync(origin with { Id = part }, cancellationToken).ConfigureAwait(false) is not null)
            return;
        Complaint from = StoredReading.Fold(origin, history)!;
        await ReceiveAsync(
            new Intake
            {
                Channel = from.Channel, ReceivedAt = from.ReceivedAt, OccurredAt = from.OccurredAt, Complainant = from.Complainant, Product = from.Product, Respondents = from.Respondents,
                Language = from.Language, Place = from.Place, Matter = split.Matter, IsDrill = from.IsDrill, Subject = split.Subject, Description = split.Description, Id = part, Origin = origin.Id,
                IdempotencyKey = $"split:{part}",
            },
            Actor.System, cancellationToken).ConfigureAwait(false);
    }
}
