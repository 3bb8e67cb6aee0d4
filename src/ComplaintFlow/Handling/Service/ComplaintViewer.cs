using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Handling.Explaining;
using ComplaintFlow.Handling.Views;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Handling.Service;

/// <summary>Creates the views for staff and complainants, and the explanation of one clock. Thread-safe.</summary>
internal sealed class ComplaintViewer(ComplaintReader reader, ActionExecutor actions, FactSource source, IRuleBookSource rules)
{
    /// <summary>The actor for the complainant. Anyone who has the token acts for the complainant; the host knows the id.</summary>
    private static readonly Actor s_complainant = Actor.Of("complainant", Roles.Complainant);

    public async ValueTask<TrackingView?> FindByTokenAsync(string tenant, string token, CancellationToken cancellationToken)
    {
        if (await reader.FindByTokenAsync(tenant, token, cancellationToken).ConfigureAwait(false) is not { } complaint)
            return null;
        IReadOnlyList<HistoryEntry> history =
            await reader.HistoryAsync(new ComplaintKey(tenant, complaint.Id), complaint.Version, complaint.Version, cancellationToken)
                .ConfigureAwait(false);
        IReadOnlyList<PermittedAction> permitted =
            await actions.PermittedAsync(tenant, complaint, s_complainant, cancellationToken).ConfigureAwait(false);
        return TrackingView.Of(complaint, history, permitted);
    }

    public async ValueTask<ComplaintView?> GetViewAsync(
        ComplaintKey key, Actor actor, ViewPolicy? policy, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(key, cancellationToken).ConfigureAwait(false) is not { } complaint)
            return null;
        RuleBook book = rules.Current.ToRead(key.Tenant);
        var refusals = new List<Refusal>();
        Decider.CheckActor(actor, source.Now(key.Tenant), book, refusals);
        bool keepsOut = refusals.Count > 0 || book.Routing.ConflictOf(complaint, actor.Id) is not null;
        return ComplaintViews.Of(complaint, actor, policy ?? ViewPolicy.Default, keepsOut, book.Workflow.Roles.Knows);
    }

    public async ValueTask<ClockExplanation?> ExplainClockAsync(ComplaintKey key, int clock, CancellationToken cancellationToken)
    {
        IReadOnlyList<HistoryEntry> history = await reader.HistoryAsync(key, cancellationToken).ConfigureAwait(false);
        RuleBook book = rules.Current.ToRead(key.Tenant);
        return ComplaintStoreExtensions.Fold(key, history) is { } complaint
            && clock >= 1 && clock <= complaint.Clocks.Count
            ? ClockExplainer.Explain(
                complaint, complaint.Clocks[clock - 1], history, book.Sla, source.Now(key.Tenant).Now)
            : null;
    }
}
