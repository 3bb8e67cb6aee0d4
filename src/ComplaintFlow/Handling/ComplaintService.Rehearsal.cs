using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Rules;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Handling;

/// <summary>What would come of an action, and what is permitted. Nothing is stored.</summary>
internal sealed partial class ComplaintService
{
    public async ValueTask<ActionOutcome> CanActAsync(
        ComplaintId id, ComplaintAction action, Actor actor, ActOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(actor);
        if (options is not null && InputCheck.Unusable(actor, action, options) is { Count: > 0 } unusable)
            return new ActionOutcome(await GetAsync(id, cancellationToken).ConfigureAwait(false), unusable);
        if (await EarlierAsync(RequestKey.Of(id, action, actor, options), cancellationToken).ConfigureAwait(false) is { } earlier)
            return earlier;
        return await LoadAsync(id, cancellationToken).ConfigureAwait(false) is { } loaded
            ? new ActionOutcome(loaded.Complaint, (await DecideAsync(loaded, action, actor, options, cancellationToken).ConfigureAwait(false)).Decision.Refusals)
            : new ActionOutcome(null, [Unknown()]);
    }

    public async ValueTask<IReadOnlyList<PermittedAction>> PermittedActionsAsync(
        ComplaintId id, Actor actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        RuleBook book = rules.Current;
        return await LoadAsync(id, cancellationToken).ConfigureAwait(false) is { } loaded
            && await workflows.FindAsync(loaded.Complaint.Workflow, book, cancellationToken).ConfigureAwait(false) is ({ } workflow, _)
            ? Decider.Permitted(loaded.Complaint, actor, Facts, book, workflow)
            : [];
    }
}
