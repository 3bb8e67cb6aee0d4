using ComplaintFlow.Conditions;
using ComplaintFlow.Detection;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Handling.Service;

/// <summary>Creates the service over a store other than that of the host. Everything else is that of the host. Thread-safe.</summary>
internal sealed class ComplaintServiceFactory(
    IRuleBookSource rules, WorkflowCatalog workflows, NamedPredicates predicates, FactCheckRunner checks, ClassifierRunner models,
    SignalMaker signals, SearchKeyMaker searchKeys, ChainAnchors anchors, IComplaintNumberGenerator numbers,
    UnreadableComplaintMonitor damage, IServiceScopeFactory scopes, TimeProvider time, OperationTelemetry telemetry)
{
    public IComplaintService Create(IComplaintStore store, string tenant)
    {
        // What is committed to the store may be undone with the transaction of the caller, so it is not kept for others.
        var nothingKept = new SnapshotCache(Options.Create(new SnapshotCacheOptions { Capacity = 0 }));
        // Whoever waits for the transaction of the caller to end must not be waited for within it.
        WorkflowCatalog published = store is IDefinitionStore definitions ? workflows.Over(definitions) : workflows;
        var reader = new ComplaintReader(store, damage);
        var repeats = new IdempotentRequests(reader);
        var source = new FactSource(time, predicates, checks, reader, published, rules);
        var runner = new DecisionRunner(
            rules, published, reader, source, new DecisionAdvice(models, new HandlerLookup(store, scopes)),
            new CommitWriter(store, nothingKept, signals, searchKeys, anchors, telemetry)) { TriesAgain = false };
        var actions = new ActionExecutor(runner, reader, repeats, nothingKept, published, source, rules);
        return new ComplaintService(
            new ComplaintReceiver(runner, reader, repeats, numbers), actions, new ComplaintWaker(runner, reader, nothingKept, time), reader,
            new ComplaintListReader(store, reader, searchKeys, rules), new ComplaintViewer(reader, actions, source, rules),
            new ComplaintGroups(store, reader, runner, time), this, rules, telemetry) { Tenant = tenant };
    }
}
