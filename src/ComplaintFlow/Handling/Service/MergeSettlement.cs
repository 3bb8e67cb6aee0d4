using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Service;

/// <summary>
/// Completes merges between a duplicate and its master after a commit. Each step is done once, however often it is requested.
/// Thread-safe.
/// </summary>
internal sealed class MergeSettlement(ComplaintReader reader, DecisionRunner runner)
{
    /// <summary>How often the two complaints may change during the settlement.</summary>
    private const int MaxRounds = 32;

    /// <summary>
    /// Brings a merge to its end, from any point: the master takes over the duplicate or not, and the duplicate ends or is
    /// handled on its own.
    /// </summary>
    /// <param name="key">The duplicate.</param>
    /// <param name="master">The other complaint of the merge.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <exception cref="InvalidOperationException">It could not be done now and must be tried again.</exception>
    public async ValueTask SettleMergeAsync(ComplaintKey key, ComplaintId master, CancellationToken cancellationToken)
    {
        for (int rounds = 0; rounds < MaxRounds; rounds++)
        {
            Complaint? duplicate = await reader.FindAsync(key, cancellationToken).ConfigureAwait(false);
            if (duplicate?.Links?.Proposed?.Master != master)
            {
                if (duplicate?.Links?.Master != master)
                    await LetGoAsync(key, master, cancellationToken).ConfigureAwait(false);
                return;
            }
            Refusal? refusal = await OfferAsync(key with { Id = master }, duplicate, cancellationToken).ConfigureAwait(false);
            // The basis may have changed: the next round then reads the current state.
            await runner.ApplyAsync(
                key, (complaint, facts, book, workflow) => Decider.SettleMerge(complaint, duplicate, refusal, facts, book, workflow),
                cancellationToken).ConfigureAwait(false);
        }
        throw new InvalidOperationException(DecisionRequest.Busy.Message);
    }

    /// <summary>Tells a complaint that its master has ended.</summary>
    /// <exception cref="InvalidOperationException">It could not be done now and must be tried again.</exception>
    public async ValueTask FollowMasterAsync(ComplaintKey key, ComplaintId master, CancellationToken cancellationToken)
    {
        Complaint? other = await reader.FindAsync(key with { Id = master }, cancellationToken).ConfigureAwait(false);
        if (other is null || EndingOf(other) is not { } ending)
            return;
        await runner.ApplyAsync(
            key, (complaint, facts, book, workflow) => Decider.FollowMaster(complaint, other, ending, facts, book, workflow),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Offers a duplicate to its master.</summary>
    /// <returns>The reason why the master does not take it over; null if it does.</returns>
    private async ValueTask<Refusal?> OfferAsync(ComplaintKey master, Complaint duplicate, CancellationToken cancellationToken)
    {
        DecideChange take = (complaint, facts, book, workflow) => Decider.TakeDuplicate(complaint, duplicate, facts, book, workflow);
        var offer = new ChangeRequest(take) { Key = master };
        Decision? taken = await runner.RunAsync(offer, cancellationToken).ConfigureAwait(false);
        if (taken is null)
            return MergeCheck.Of(duplicate, null, isOver: false, isProposing: false);
        if (taken.Refusals is [{ Code: DiagnosticCodes.MergeNotPossible } declined])
            return declined;
        DecisionRunner.MustBeDone(taken);
        return null;
    }

    private async ValueTask LetGoAsync(ComplaintKey key, ComplaintId master, CancellationToken cancellationToken) =>
        await runner.ApplyAsync(
            key with { Id = master }, (complaint, facts, book, workflow) => Decider.LetGo(complaint, key.Id, facts, book, workflow),
            cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Gets how a complaint ended; without an outcome, its state says it. A merged complaint ended as the one into which it was merged.
    /// </summary>
    private static MasterEnding? EndingOf(Complaint complaint) =>
        complaint.Links?.Master is not null ? complaint.Links.MasterEnding
        : complaint.ClosedAt is { } at ? new MasterEnding(complaint.Outcome ?? complaint.State, at) : null;
}
