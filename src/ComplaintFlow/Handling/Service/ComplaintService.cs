using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Explaining;
using ComplaintFlow.Handling.Views;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Handling.Service;

/// <summary>Passes each request of the service interface to the class that handles it.</summary>
internal sealed class ComplaintService(
    ComplaintReceiver receiver, ActionExecutor actions, ComplaintWaker waker, ComplaintReader reader, ComplaintListReader lists,
    ComplaintViewer viewer, ComplaintGroups groups, ComplaintServiceFactory services, IRuleBookSource rules,
    OperationTelemetry telemetry) : IComplaintService
{
    public string Tenant { get; init; } = ComplaintKey.DefaultTenant;

    public IComplaintService ForTenant(string tenant) =>
        new ComplaintService(receiver, actions, waker, reader, lists, viewer, groups, services, rules, telemetry)
        {
            Tenant = UnknownTenantException.Checked(rules.Current, tenant),
        };

    public async ValueTask<Complaint> ReceiveAsync(Intake intake, Actor? actor = null, CancellationToken cancellationToken = default)
    {
        ActionOutcome outcome = await TryReceiveAsync(intake, actor, cancellationToken).ConfigureAwait(false);
        return outcome.IsAccepted ? outcome.Complaint : throw new ComplaintRefusedException(outcome.Refusals);
    }

    public async ValueTask<ActionOutcome> TryReceiveAsync(
        Intake intake, Actor? actor = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(intake);
        using OperationSpan? span = telemetry.Begin("receive", Tenant);
        ActionOutcome outcome = await receiver.ReceiveAsync(Tenant, intake, actor ?? Actor.System, cancellationToken)
            .ConfigureAwait(false);
        span?.End(outcome);
        return outcome;
    }

    public async ValueTask<ActionOutcome> ActAsync(
        ComplaintId id, ComplaintAction action, Actor actor, ActOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(actor);
        using OperationSpan? span = telemetry.Begin("act", Tenant, action.GetType());
        span?.On(id);
        ActionOutcome outcome = await actions.ActAsync(Key(id), action, action, actor, options, cancellationToken).ConfigureAwait(false);
        span?.End(outcome);
        return outcome;
    }

    public ValueTask<ActionOutcome> CanActAsync(
        ComplaintId id, ComplaintAction action, Actor actor, ActOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(actor);
        return actions.CanActAsync(Key(id), action, actor, options, cancellationToken);
    }

    public ValueTask<IReadOnlyList<PermittedAction>> GetPermittedActionsAsync(
        ComplaintId id, Actor actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actions.PermittedAsync(Key(id), actor, cancellationToken);
    }

    public IComplaintService WithStore(IComplaintStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return services.Create(store, Tenant);
    }

    public ValueTask<ActionOutcome> ReapplyAsync(ComplaintId id, bool dryRun = false, CancellationToken cancellationToken = default) =>
        waker.ReapplyAsync(Key(id), dryRun, cancellationToken);

    public ValueTask<Complaint?> GetAsync(ComplaintId id, CancellationToken cancellationToken = default) =>
        reader.FindAsync(Key(id), cancellationToken);

    public ValueTask<Complaint?> GetAsync(ComplaintId id, long version, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        return reader.FindAsync(Key(id), version, cancellationToken);
    }

    public ValueTask<Complaint?> FindByNumberAsync(string number, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(number);
        return reader.FindByNumberAsync(Tenant, number, cancellationToken);
    }

    public ValueTask<TrackingView?> FindByTokenAsync(string token, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        return viewer.FindByTokenAsync(Tenant, token, cancellationToken);
    }

    public ValueTask<ComplaintView?> GetViewAsync(
        ComplaintId id, Actor actor, ViewPolicy? policy = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return viewer.GetViewAsync(Key(id), actor, policy, cancellationToken);
    }

    public ValueTask<IReadOnlyList<HistoryEntry>> GetHistoryAsync(ComplaintId id, CancellationToken cancellationToken = default) =>
        reader.HistoryAsync(Key(id), cancellationToken);

    public ValueTask<IReadOnlyList<HistoryEntry>> GetHistoryAsync(
        ComplaintId id, long version, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        return reader.HistoryAsync(Key(id), version, cancellationToken);
    }

    public ValueTask<ClockExplanation?> ExplainClockAsync(ComplaintId id, int clock, CancellationToken cancellationToken = default) =>
        viewer.ExplainClockAsync(Key(id), clock, cancellationToken);

    public ValueTask<ComplaintGroup> GetGroupAsync(string group, int max = 100, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(group);
        return groups.GetAsync(Tenant, group, max, cancellationToken);
    }

    public ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken = default) =>
        lists.QueryAsync(OfTenant(query), cancellationToken);

    public ValueTask<long> CountAsync(ComplaintQuery query, CancellationToken cancellationToken = default)
    {
        return lists.CountAsync(OfTenant(query), cancellationToken);
    }

    private ComplaintKey Key(ComplaintId id) => new(Tenant, id);

    /// <summary>The query of this tenant. A service that is given away must not lead to others.</summary>
    private ComplaintQuery OfTenant(ComplaintQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(query.Tenant, nameof(query));
        return TenantName.IsDefault(query.Tenant) || TenantName.Comparer.Equals(query.Tenant, Tenant) ? query with { Tenant = Tenant }
            : throw new ArgumentException("The query is for another tenant. Ask the service of that tenant (ForTenant).", nameof(query));
    }
}
