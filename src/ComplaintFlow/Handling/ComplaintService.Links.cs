using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling;

/// <summary>What one complaint owes to another after a commit. Each is done once, however often it is asked for.</summary>
internal sealed partial class ComplaintService
{
    /// <summary>
    /// Brings a merge to its end, from wherever it stands: the master takes the duplicate or not, and the duplicate ends or is handled on its own.
    /// </summary>
    /// <param name="key">The duplicate.</param>
    /// <param name="master">The complaint that it is, was or is not to be merged into.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="InvalidOperationException">It could not be done now; it is to be tried again.</exception>
    internal async ValueTask SettleMergeAsync(ComplaintKey key, ComplaintId master, CancellationToken cancellationToken)
    {
        ComplaintKey other = key with { Id = master };
        for (int tries = 0; tries < MostTries; tries++)
        {
            Complaint? duplicate = await FindAsync(key, cancellationToken).ConfigureAwait(false);
            if (duplicate is null || duplicate.Links?.Proposed?.Master != master)
            {
                if (duplicate?.Links?.Master != master)
                {
                    await DoAsync(
                        other, (complaint, facts, book, workflow) => Decider.LetGo(complaint, key.Id, facts, book, workflow), cancellationToken)
                        .ConfigureAwait(false);
                }
                return;
            }
            Decision? taken = await DecideOnAsync(
                other, recent: null, dryRun: false,
                (complaint, facts, book, workflow) => Decider.TakeDuplicate(complaint, duplicate, facts, book, workflow), cancellationToken)
                .ConfigureAwait(false);
            Refusal? refusal = taken is null ? MergeCheck.Of(duplicate, null, isOver: false, isProposing: false)
                : taken.Refusals is [{ Code: DiagnosticCodes.MergeNotPossible } declined] ? declined : null;
            if (refusal is null)
                MustBeDone(taken);
            // What it rests on may have changed: then the next try finds it as it is now.
            await DoAsync(
                key, (complaint, facts, book, workflow) => Decider.SettleMerge(complaint, duplicate, refusal, facts, book, workflow), cancellationToken)
                .ConfigureAwait(false);
        }
        throw new InvalidOperationException(Busy.Message);
    }

    /// <summary>Tells a complaint that the one that it was merged into has ended.</summary>
    /// <exception cref="InvalidOperationException">It could not be done now; it is to be tried again.</exception>
    internal async ValueTask FollowMasterAsync(ComplaintKey key, ComplaintId master, CancellationToken cancellationToken)
    {
        Complaint? other = await FindAsync(key with { Id = master }, cancellationToken).ConfigureAwait(false);
        if (other is null || EndingOf(other) is not { } ending)
            return;
        await DoAsync(
            key, (complaint, facts, book, workflow) => Decider.FollowMaster(complaint, other, ending, facts, book, workflow), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Receives a matter that was split from a complaint, as that complaint stood then, with its complainant and its day of receipt.</summary>
    /// <exception cref="ComplaintRefusedException">The rules refuse it; those who handle the origin are told once, and it is tried again.</exception>
    internal async ValueTask ReceivePartAsync(ComplaintKey origin, ComplaintId part, CancellationToken cancellationToken)
    {
        IReadOnlyList<HistoryEntry> history = await HistoryAsync(origin.Id, cancellationToken).ConfigureAwait(false);
        int at = history.TakeWhile(entry => !entry.Events.OfType<PartSplitOff>().Any(one => one.Part == part)).Count();
        if (at == history.Count)
            return;
        if (await store.FindAsync(origin with { Id = part }, cancellationToken).ConfigureAwait(false) is null)
        {
            PartSplitOff split = history[at].Events.OfType<PartSplitOff>().First(one => one.Part == part);
            await ReceivePartAsync(origin, StoredReading.Fold(origin, [.. history.Take(at + 1)])!, split, cancellationToken).ConfigureAwait(false);
        }
        await DoAsync(
            origin, (complaint, facts, book, workflow) => Decider.NotePart(complaint, part, [], facts, book, workflow), cancellationToken)
            .ConfigureAwait(false);
    }

    private async ValueTask ReceivePartAsync(ComplaintKey origin, Complaint from, PartSplitOff split, CancellationToken cancellationToken)
    {
        var intake = new Intake
        {
            Channel = from.Channel, ReceivedAt = from.ReceivedAt, OccurredAt = from.OccurredAt, Complainant = from.Complainant, Product = from.Product,
            Respondents = from.Respondents, Language = from.Language, Place = from.Place, Matter = split.Matter, IsDrill = from.IsDrill,
            Subject = split.Subject, Description = split.Description, Id = split.Part, Origin = origin.Id,
        };
        ActionOutcome received = await TryReceiveAsync(intake, Actor.System, cancellationToken).ConfigureAwait(false);
        if (received.IsAccepted)
            return;
        string[] codes = [.. received.Refusals.Select(refusal => refusal.Code).Distinct(StringComparer.Ordinal)];
        await DoAsync(
            origin, (complaint, facts, book, workflow) => Decider.NotePart(complaint, split.Part, codes, facts, book, workflow), cancellationToken)
            .ConfigureAwait(false);
        throw new ComplaintRefusedException(received.Refusals);
    }

    private async ValueTask<Facts> FactsOfMasterAsync(ComplaintId id, RuleBook book, CancellationToken cancellationToken)
    {
        if (await GetAsync(id, cancellationToken).ConfigureAwait(false) is not { } master)
            return Facts;
        (CompiledWorkflow? workflow, _) = await workflows.FindAsync(master.Workflow, book, cancellationToken).ConfigureAwait(false);
        return Facts with { Master = master, IsMasterOver = workflow?.Regions[0].Find(master.State) is not { Closed: false, Final: false } };
    }

    /// <exception cref="InvalidOperationException">It could not be done now; it is to be tried again.</exception>
    private async ValueTask DoAsync(
        ComplaintKey key, Func<Complaint, Facts, RuleBook, CompiledWorkflow, Decision> decide, CancellationToken cancellationToken) =>
        MustBeDone(await DecideOnAsync(key, recent: null, dryRun: false, decide, cancellationToken).ConfigureAwait(false));

    private static void MustBeDone(Decision? decision)
    {
        if (decision is { Refusals: [var refusal, ..] })
            throw new InvalidOperationException(refusal.Message);
    }

    /// <summary>How a complaint ended; one that was merged, with the one that it was merged into.</summary>
    private static MasterEnding? EndingOf(Complaint complaint) =>
        complaint.Links?.Master is not null ? complaint.Links.MasterEnding
        : complaint is { Outcome: { } outcome, ClosedAt: { } at } ? new MasterEnding(outcome, at) : null;
}
