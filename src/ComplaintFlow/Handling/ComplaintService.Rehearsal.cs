using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling;

/// <summary>What would come of an action, for what is dear to prepare.</summary>
internal sealed partial class ComplaintService
{
    /// <summary>Why an action would be refused now; empty where it would be done, or where the same request did it before. Nothing is stored.</summary>
    internal async ValueTask<ActionOutcome> RehearseAsync(ComplaintId id, ComplaintAction action, Actor actor, ActOptions? options, CancellationToken cancellationToken)
    {
        if (options is not null && InputCheck.Unusable(actor, action, options) is { Count: > 0 } unusable)
            return new ActionOutcome(await GetAsync(id, cancellationToken).ConfigureAwait(false), unusable);
        if (await EarlierAsync(RequestKey.Of(id, action, actor, options), cancellationToken).ConfigureAwait(false) is { } earlier)
            return earlier;
        Complaint? present = null;
        Decision? decision = await DecideOnAsync(
            new ComplaintKey(Tenant, id), recent: null, dryRun: true, (complaint, facts, book, workflow) => Decider.Act(present = complaint, action, actor, facts, book, workflow), cancellationToken).ConfigureAwait(false);
        return decision is null ? new ActionOutcome(null, [Unknown()]) : new ActionOutcome(present ?? decision.Complaint, decision.Refusals);
    }
}
