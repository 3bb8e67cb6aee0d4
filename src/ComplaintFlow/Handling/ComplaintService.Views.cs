using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Views;
using ComplaintFlow.Rules;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Handling;

/// <summary>What people may see of a complaint.</summary>
internal sealed partial class ComplaintService
{
    /// <summary>Whoever has the token acts for the complainant; the host knows under which id.</summary>
    private static readonly Actor s_complainant = Actor.Of("complainant", Roles.Complainant);

    public async ValueTask<TrackingView?> FindByTokenAsync(string token, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (TrackingToken.KeyOf(token) is not { } key
            || await store.FindByUniqueKeyAsync(key, cancellationToken).ConfigureAwait(false) is not { } stored)
            return null;
        Complaint complaint = Read(stored);
        IReadOnlyList<HistoryEntry> history =
            await HistoryAsync(complaint.Id, complaint.Version, complaint.Version, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<PermittedAction> permitted =
            await PermittedActionsAsync(complaint.Id, s_complainant, cancellationToken).ConfigureAwait(false);
        return TrackingView.Of(complaint, history, permitted);
    }

    public async ValueTask<ComplaintView?> GetViewAsync(
        ComplaintId id, Actor actor, ViewPolicy? policy = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        RuleBook book = rules.Current;
        return await GetAsync(id, cancellationToken).ConfigureAwait(false) is { } complaint
            ? ComplaintViews.Of(complaint, actor, policy ?? ViewPolicy.Default, book.Routing.ConflictOf(complaint, actor.Id) is not null)
            : null;
    }
}
