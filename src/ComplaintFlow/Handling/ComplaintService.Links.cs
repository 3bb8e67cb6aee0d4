using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling;

/// <summary>What one complaint owes to another after a commit. Each is done once, however often it is asked for.</summary>
internal sealed partial class ComplaintService
{
    /// <summary>Notes on a complaint that another one was merged into it.</summary>
    /// <exception cref="InvalidOperationException">It could not be done now; it is to be tried again.</exception>
    internal async ValueTask TakeDuplicateAsync(ComplaintKey master, ComplaintId duplicate, CancellationToken cancellationToken)
    {
        for (int tries = 0; tries < MostTries; tries++)
        {
            if (await LoadAsync(master, cancellationToken).ConfigureAwait(false) is not { } loaded || loaded.Complaint.Links?.Duplicates.Contains(duplicate) == true)
                return;
            RuleBook book = rules.Current;
            if (await workflows.FindAsync(loaded.Complaint.Workflow, book, cancellationToken).ConfigureAwait(false) is not { } workflow)
                throw new InvalidOperationException(UnknownWorkflow().Message);
            Decision decision = Decider.TakeDuplicate(loaded.Complaint, duplicate, Facts, book, workflow);
            if (decision.Refusals.Count > 0)
                throw new InvalidOperationException(decision.Refusals[0].Message);
            CommitResult result = await CommitAsync(
                decision, Committing.Of(decision, master, loaded.ChainHead, book, workflow, SignalsOf(loaded.Complaint, decision, book)), cancellationToken).ConfigureAwait(false);
            if (result.Status == CommitStatus.Committed)
                return;
        }
        throw new InvalidOperationException(Busy.Message);
    }

    /// <summary>Receives a matter that was split from a complaint, with the complainant of that one and its day of receipt.</summary>
    internal async ValueTask ReceivePartAsync(ComplaintKey origin, ComplaintId part, CancellationToken cancellationToken)
    {
        IReadOnlyList<HistoryEntry> history = await HistoryAsync(origin.Id, cancellationToken).ConfigureAwait(false);
        PartSplitOff? split = history.SelectMany(entry => entry.Events).OfType<PartSplitOff>().FirstOrDefault(one => one.Part == part);
        if (split is null || await store.FindAsync(origin with { Id = part }, cancellationToken).ConfigureAwait(false) is not null)
            return;
        Complaint from = Evolution.Fold(history)!;
        await ReceiveAsync(
            new Intake
            {
                Channel = from.Channel, ReceivedAt = from.ReceivedAt, OccurredAt = from.OccurredAt, Complainant = from.Complainant, Product = from.Product, Respondents = from.Respondents,
                Language = from.Language, Place = from.Place, Matter = split.Matter, Subject = split.Subject, Description = split.Description, Id = part, Origin = origin.Id,
                IdempotencyKey = $"split:{part}",
            },
            Actor.System, cancellationToken).ConfigureAwait(false);
    }
}
