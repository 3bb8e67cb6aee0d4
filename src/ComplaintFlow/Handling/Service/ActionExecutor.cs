using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Door;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Service;

/// <summary>
/// Applies actions, evaluates them in advance, and determines what is permitted, with one evaluation for all three. Thread-safe.
/// </summary>
internal sealed class ActionExecutor(
    DecisionRunner runner, ComplaintReader reader, IdempotentRequests repeats, SnapshotCache cache, WorkflowCatalog workflows,
    FactSource source, IRuleBookSource rules)
{
    /// <summary>The outcome if there is no complaint with an id.</summary>
    public static ActionOutcome Unknown { get; } =
        new(null, [new Refusal(DiagnosticCodes.ComplaintNotFound, "There is no complaint with this id.", "Look it up by its number.")]);

    /// <summary>Applies an action.</summary>
    /// <param name="key">The complaint.</param>
    /// <param name="action">The action.</param>
    /// <param name="asked">The caller's action, before the library added something to it. Repeats are recognised by it.</param>
    /// <param name="actor">The actor.</param>
    /// <param name="options">The options of the action.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    public async ValueTask<ActionOutcome> ActAsync(
        ComplaintKey key, ComplaintAction action, ComplaintAction asked, Actor actor, ActOptions? options,
        CancellationToken cancellationToken)
    {
        (ActionOutcome? answer, RequestKey? repeat) = await BeforehandAsync(key, asked, actor, options, cancellationToken)
            .ConfigureAwait(false);
        if (answer is not null)
            return answer;
        // A recent snapshot may be out of date: an accepted action is checked at the commit, a refused one is decided again.
        var request = new ActionRequest(action, actor, options, repeat, repeats) { Key = key, Recent = cache.Find(key) };
        Decision? decision = await runner.RunAsync(request, cancellationToken).ConfigureAwait(false);
        if (decision is null)
            return request.Earlier ?? Unknown;
        return new ActionOutcome(decision.Complaint, decision.Refusals);
    }

    /// <summary>Gets the answer that acting on the current complaint would give. Nothing is stored.</summary>
    public async ValueTask<ActionOutcome> CanActAsync(
        ComplaintKey key, ComplaintAction action, Actor actor, ActOptions? options, CancellationToken cancellationToken)
    {
        (ActionOutcome? answer, RequestKey? repeat) = await BeforehandAsync(key, action, actor, options, cancellationToken)
            .ConfigureAwait(false);
        if (answer is not null)
            return answer;
        if (await reader.FindAsync(key, cancellationToken).ConfigureAwait(false) is not { } complaint)
            return Unknown;
        Decision decision = await runner.EvaluateAsync(
            new ActionRequest(action, actor, options, repeat, repeats) { Key = key }, complaint, cancellationToken).ConfigureAwait(false);
        return new ActionOutcome(complaint, decision.Refusals);
    }

    /// <summary>Gets what is possible now, and why the rest is refused for this actor.</summary>
    public async ValueTask<IReadOnlyList<PermittedAction>> PermittedAsync(
        ComplaintKey key, Actor actor, CancellationToken cancellationToken) =>
        await reader.FindAsync(key, cancellationToken).ConfigureAwait(false) is { } complaint
            ? await PermittedAsync(key.Tenant, complaint, actor, cancellationToken).ConfigureAwait(false) : [];

    /// <summary>Gets what is possible now on a complaint that was just read.</summary>
    public async ValueTask<IReadOnlyList<PermittedAction>> PermittedAsync(
        string tenant, Complaint complaint, Actor actor, CancellationToken cancellationToken)
    {
        if (rules.Current.ForTenant(tenant) is not { } book)
            return [];
        (CompiledWorkflow? workflow, _) = await workflows.OfAsync(complaint, book, cancellationToken).ConfigureAwait(false);
        return workflow is null ? [] : Decider.Permitted(complaint, actor, source.Now(tenant), book, workflow);
    }

    /// <summary>Gets the answers that need no decision: for invalid input, and for requests that were done before.</summary>
    private async ValueTask<(ActionOutcome? Answer, RequestKey? Key)> BeforehandAsync(
        ComplaintKey key, ComplaintAction asked, Actor actor, ActOptions? options, CancellationToken cancellationToken)
    {
        if (options is not null && ShapeCheck.Unusable(actor, asked, options) is { Count: > 0 } unusable)
            return (new ActionOutcome(await reader.FindAsync(key, cancellationToken).ConfigureAwait(false), unusable), null);
        var repeat = RequestKey.Of(key, asked, actor, options);
        return (await repeats.EarlierAsync(repeat, cancellationToken).ConfigureAwait(false), repeat);
    }
}
