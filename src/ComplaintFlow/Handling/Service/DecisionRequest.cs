using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Service;

/// <summary>
/// Represents something that is to be decided and committed by <see cref="DecisionRunner"/>. Use it for one request; not
/// thread-safe.
/// </summary>
internal abstract class DecisionRequest
{
    /// <summary>The refusal if others keep changing the complaint first.</summary>
    public static readonly Refusal Busy = new(DiagnosticCodes.ConcurrentChange, "Others change the complaint all the time.", "Try again.");

    /// <summary>The complaint; null if the decision receives one.</summary>
    public ComplaintKey? Key { get; init; }

    /// <summary>The tenant whose rules decide.</summary>
    public virtual string Tenant => Key!.Value.Tenant;

    /// <summary>A recent snapshot to try first; null if there is none.</summary>
    public LoadedComplaint? Recent { get; init; }

    /// <summary>The version that the complaint must have; null for any.</summary>
    public virtual long? ExpectedVersion => null;

    /// <summary>Whether the decision needs facts from outside, such as the answer of a host's check.</summary>
    public virtual bool GathersFacts => false;

    /// <summary>Refuses an actor who may not do this at all. Null if the actor is not refused.</summary>
    public virtual Decision? Forbidding(Complaint complaint, Facts facts, RuleBook book, CompiledWorkflow workflow) => null;

    /// <summary>The refusal after too many failed tries.</summary>
    public virtual Refusal Exhausted => Busy;

    /// <summary>
    /// Gathers the facts that the decision needs, in addition to those of every decision, or gives the reason why it cannot be
    /// decided.
    /// </summary>
    /// <param name="source">The source of the facts.</param>
    /// <param name="complaint">The current complaint; null for a receipt.</param>
    /// <param name="facts">The facts gathered so far.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    public virtual ValueTask<(Facts Facts, Refusal? Refusal)> GatherAsync(
        FactSource source, Complaint? complaint, Facts facts, CancellationToken cancellationToken) => new((facts, null));

    /// <summary>Decides. It is called again if a model or the handlers of a department must be known first.</summary>
    public abstract Decision Decide(Complaint? complaint, Facts facts, RuleBook book, CompiledWorkflow workflow);

    /// <summary>Gets the unique keys that lead to the complaint after the commit.</summary>
    public virtual IReadOnlyList<UniqueKey> KeysOf(Complaint complaint) => [];

    /// <summary>
    /// Determines whether the request is answered although its commit was not done, so that nothing is left to decide.
    /// </summary>
    public abstract ValueTask<bool> IsAnsweredAsync(CommitResult result, CancellationToken cancellationToken);
}
