using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Service;

/// <summary>Something that is to be decided and committed, for <see cref="DecisionRunner"/>. For one request; not thread-safe.</summary>
internal abstract class DecisionRequest
{
    /// <summary>When others are faster all the time.</summary>
    public static readonly Refusal Busy = new(DiagnosticCodes.ConcurrentChange, "Others change the complaint all the time.", "Try again.");

    /// <summary>The complaint; null if the decision receives one.</summary>
    public ComplaintKey? Key { get; init; }

    /// <summary>A recent snapshot to try first; null if there is none.</summary>
    public LoadedComplaint? Recent { get; init; }

    /// <summary>Whether nothing is stored.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>The version that the complaint must have; null: any.</summary>
    public virtual long? ExpectedVersion => null;

    /// <summary>The refusal when too many tries have failed.</summary>
    public virtual Refusal Exhausted => Busy;

    /// <summary>Gathers what the decision must know besides what every decision knows, or says why it cannot be decided.</summary>
    /// <param name="source">Where it is asked for.</param>
    /// <param name="complaint">The complaint as it stands; null for a receipt.</param>
    /// <param name="facts">What is known already.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    public virtual ValueTask<(Facts Facts, Refusal? Refusal)> GatherAsync(
        FactSource source, Complaint? complaint, Facts facts, CancellationToken cancellationToken) => new((facts, null));

    /// <summary>Decides. Asked again when a model or the handlers of a department must be known first.</summary>
    public abstract Decision Decide(Complaint? complaint, Facts facts, RuleBook book, CompiledWorkflow workflow);

    /// <summary>The unique keys that lead to the complaint after the commit.</summary>
    public virtual IReadOnlyList<UniqueKey> KeysOf(Complaint complaint) => [];

    /// <summary>Whether the request is answered although its commit was not done, so that nothing is left to decide.</summary>
    public abstract ValueTask<bool> IsAnsweredAsync(CommitResult result, CancellationToken cancellationToken);
}
