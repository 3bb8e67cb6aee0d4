using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Service;

/// <summary>Represents the request to apply an action to a complaint.</summary>
internal sealed class ActionRequest(
    ComplaintAction action, Actor actor, ActOptions? options, RequestKey? request, IdempotentRequests repeats)
    : DecisionRequest
{
    /// <summary>The answer, if the same request was done in the meantime.</summary>
    public ActionOutcome? Earlier { get; private set; }

    public override long? ExpectedVersion => options?.ExpectedVersion;

    public override bool GathersFacts => action.GathersFacts;

    public override Decision? Forbidding(Complaint complaint, Facts facts, RuleBook book, CompiledWorkflow workflow) =>
        Decider.Forbidding(complaint, action, actor, facts, book, workflow);

    public override async ValueTask<(Facts Facts, Refusal? Refusal)> GatherAsync(
        FactSource source, Complaint? complaint, Facts facts, CancellationToken cancellationToken)
    {
        try
        {
            return (await action.GatherAsync(source, complaint!, facts, cancellationToken).ConfigureAwait(false), null);
        }
        catch (UnreadableComplaintException other)
        {
            return (facts, other.Refusal);
        }
    }

    public override Decision Decide(Complaint? complaint, Facts facts, RuleBook book, CompiledWorkflow workflow) =>
        Decider.Act(complaint!, action, actor, facts, book, workflow);

    public override IReadOnlyList<UniqueKey> KeysOf(Complaint complaint) => request is null ? [] : [request.Key, request.Request];

    public override async ValueTask<bool> IsAnsweredAsync(CommitResult result, CancellationToken cancellationToken)
    {
        Earlier = await repeats.EarlierAsync(request, cancellationToken).ConfigureAwait(false);
        return Earlier is not null;
    }
}
