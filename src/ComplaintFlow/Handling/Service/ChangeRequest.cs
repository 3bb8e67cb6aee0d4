using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Service;

/// <summary>Represents a change that no action requested: due work, or a consequence of another complaint.</summary>
/// <param name="decide">The decision.</param>
/// <param name="keys">The unique keys that lead to the complaint afterwards.</param>
internal sealed class ChangeRequest(DecideChange decide, params UniqueKey[] keys) : DecisionRequest
{
    public override Decision Decide(Complaint? complaint, Facts facts, RuleBook book, CompiledWorkflow workflow) =>
        decide(complaint!, facts, book, workflow);

    public override IReadOnlyList<UniqueKey> KeysOf(Complaint complaint) => keys;

    /// <summary>Determines whether another node has done it, which is so if a key exists already.</summary>
    public override ValueTask<bool> IsAnsweredAsync(CommitResult result, CancellationToken cancellationToken) =>
        new(result.Status == CommitStatus.DuplicateKey);
}

/// <summary>Decides a change of a complaint that no action requested.</summary>
internal delegate Decision DecideChange(Complaint complaint, Facts facts, RuleBook book, CompiledWorkflow workflow);
