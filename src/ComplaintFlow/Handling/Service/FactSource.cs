using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Service;

/// <summary>
/// Provides the external facts of decisions: the time, the host's predicates and checks, and other complaints. Thread-safe.
/// </summary>
internal sealed class FactSource(
    TimeProvider time, NamedPredicates predicates, FactCheckRunner checks, ComplaintReader reader, WorkflowCatalog workflows,
    IRuleBookSource rules) : IFactSource
{
    /// <summary>Gets the facts of every decision.</summary>
    public Facts Now(string tenant) => new() { Tenant = tenant, Now = Instant.Now(time), Predicates = predicates };

    public async ValueTask<Facts> WithChecksAsync(Facts facts, Complaint complaint, CancellationToken cancellationToken) =>
        facts with { Checks = await checks.AskAsync(complaint, facts.Now, cancellationToken).ConfigureAwait(false) };

    public async ValueTask<Facts> WithMasterAsync(Facts facts, ComplaintId master, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(new ComplaintKey(facts.Tenant, master), cancellationToken).ConfigureAwait(false) is not { } found
            || rules.Current.ForTenant(facts.Tenant) is not { } book)
            return facts;
        (CompiledWorkflow? workflow, _) = await workflows.OfAsync(found, book, cancellationToken).ConfigureAwait(false);
        return facts with { Master = found, IsMasterOver = workflow?.IsOver(found) != false };
    }
}
