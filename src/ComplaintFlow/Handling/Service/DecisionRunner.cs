using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Service;

/// <summary>
/// Processes each request up to its commit: loads, gathers facts, decides and commits. If another change came first, it loads and
/// decides again. Thread-safe.
/// </summary>
internal sealed class DecisionRunner(
    IRuleBookSource rules, WorkflowCatalog workflows, ComplaintReader reader, FactSource source, DecisionAdvice advice,
    CommitWriter commits)
{
    /// <summary>The maximum number of tries before the caller is told that others keep changing the complaint.</summary>
    private const int MaxAttempts = 32;

    /// <summary>
    /// Whether a request that another one has beaten is decided again. In a transaction of the caller it is not: the caller has read, and
    /// may have written, what belongs to the first decision.
    /// </summary>
    public bool TriesAgain { get; init; } = true;

    private static readonly Refusal s_changed =
        new(DiagnosticCodes.ConcurrentChange, "The complaint has changed since it was read.", "Read it again and decide again.");

    /// <summary>Decides a request, and stores the decision unless nothing happens.</summary>
    /// <returns>The decision; null if there is no such complaint, or the request was answered otherwise.</returns>
    public async ValueTask<Decision?> RunAsync(DecisionRequest request, CancellationToken cancellationToken)
    {
        LoadedComplaint? recent = request.Recent;
        LoadedComplaint? before = null;
        long? expected = request.ExpectedVersion;
        for (int tries = 0; tries < MaxAttempts; tries++, recent = null)
        {
            if (request.Key is { } key)
            {
                before = recent ?? await reader.LoadAsync(key, cancellationToken).ConfigureAwait(false);
                if (before is null)
                    return null;
                // Whoever has read the complaint does not decide otherwise since a letter has arrived.
                if (expected is { } seen && seen < before.Complaint.Version
                    && await reader.HasOnlyDeliveriesAsync(key, seen, before.Complaint.Version, cancellationToken).ConfigureAwait(false))
                    expected = before.Complaint.Version;
            }
            if (rules.Current.ForTenant(request.Tenant) is not { } book)
                return Decision.Refused(before?.Complaint, [UnknownTenantException.Undeclared]);
            (Decision decision, CompiledWorkflow? workflow) =
                await EvaluateAsync(request, expected, before?.Complaint, book, cancellationToken).ConfigureAwait(false);
            if (decision is { Entry: null, IsBehind: true } && request.Key is { } late
                && await WakeAsync(late, cancellationToken).ConfigureAwait(false) is { } woken
                && woken.Version != before!.Complaint.Version)
            {
                expected = Shifted(expected, before.Complaint, woken);
                tries--;
                continue;
            }
            if (decision.Entry is null)
            {
                if (before is { IsRecent: true })
                    continue; // no commit will check the basis of this decision
                return decision;
            }
            Complaint after = decision.Complaint!;
            CommitResult result = await commits.WriteAsync(
                request.Key ?? new ComplaintKey(request.Tenant, after.Id), before, decision, book, workflow!,
                request.KeysOf(after), cancellationToken).ConfigureAwait(false);
            if (result.Status == CommitStatus.Committed)
                return decision;
            if (result.Status == CommitStatus.VersionConflict && !TriesAgain)
                return Decision.Refused(before?.Complaint, [s_changed]);
            if (await request.IsAnsweredAsync(result, cancellationToken).ConfigureAwait(false))
                return null;
        }
        return Decision.Refused(before?.Complaint, [request.Exhausted]);
    }

    /// <summary>Decides and stores a change that no action requested. It is done once, however often it is requested.</summary>
    /// <returns>The decision; null if there is no such complaint.</returns>
    /// <exception cref="InvalidOperationException">It could not be done now and must be tried again.</exception>
    public async ValueTask<Decision?> ApplyAsync(ComplaintKey key, DecideChange decide, CancellationToken cancellationToken)
    {
        Decision? decision = await RunAsync(new ChangeRequest(decide) { Key = key }, cancellationToken).ConfigureAwait(false);
        MustBeDone(decision);
        return decision;
    }

    /// <exception cref="InvalidOperationException">It could not be done now and must be tried again.</exception>
    public static void MustBeDone(Decision? decision)
    {
        if (decision is { Refusals: [var refusal, ..] })
            throw new InvalidOperationException(refusal.Message);
    }

    /// <summary>Gets the decision on a complaint as it is, after all that is due. Nothing is stored.</summary>
    public async ValueTask<Decision> EvaluateAsync(DecisionRequest request, Complaint complaint, CancellationToken cancellationToken)
    {
        if (rules.Current.ForTenant(request.Tenant) is not { } book)
            return Decision.Refused(complaint, [UnknownTenantException.Undeclared]);
        long? expected = request.ExpectedVersion;
        while (true)
        {
            (Decision decision, _) = await EvaluateAsync(request, expected, complaint, book, cancellationToken).ConfigureAwait(false);
            if (!decision.IsBehind)
                return decision;
            if (decision.Entry is null)
            {
                var waking = new ChangeRequest(Decider.Wake) { Key = request.Key };
                (Decision caughtUp, _) = await EvaluateAsync(waking, null, complaint, book, cancellationToken)
                    .ConfigureAwait(false);
                if (caughtUp.Entry is null)
                    return decision;
                decision = caughtUp;
            }
            Complaint woken = decision.Complaint!;
            expected = Shifted(expected, complaint, woken);
            complaint = woken;
        }
    }

    /// <summary>Processes due work, as much as one entry takes.</summary>
    /// <returns>The complaint afterwards; null if there is none.</returns>
    private async ValueTask<Complaint?> WakeAsync(ComplaintKey key, CancellationToken cancellationToken) =>
        (await RunAsync(new ChangeRequest(Decider.Wake) { Key = key }, cancellationToken).ConfigureAwait(false))?.Complaint;

    /// <summary>
    /// The version that a caller expects after due work was processed for the call: whoever has read the complaint before has read all that
    /// there was.
    /// </summary>
    private static long? Shifted(long? expected, Complaint before, Complaint after) =>
        expected is null ? null : expected == before.Version ? after.Version : -1;

    private async ValueTask<(Decision Decision, CompiledWorkflow? Workflow)> EvaluateAsync(
        DecisionRequest request, long? expected, Complaint? complaint, RuleBook book, CancellationToken cancellationToken)
    {
        bool hasChanged = expected is { } version && version != complaint?.Version;
        (CompiledWorkflow? workflow, Refusal? unusable) = await workflows.OfAsync(complaint, book, cancellationToken).ConfigureAwait(false);
        if (workflow is null)
            return (Decision.Refused(complaint, [unusable!]), null);
        // Who may not act neither learns the version nor makes the host ask others.
        if (complaint is not null && (hasChanged || request.GathersFacts)
            && request.Forbidding(complaint, source.Now(request.Tenant), book, workflow) is { } forbidding)
            return (forbidding, null);
        if (hasChanged)
            return (Decision.Refused(complaint, [s_changed]), null);
        (Facts facts, Refusal? problem) = await request.GatherAsync(source, complaint, source.Now(request.Tenant), cancellationToken)
            .ConfigureAwait(false);
        if (problem is not null)
            return (Decision.Refused(complaint, [problem]), null);
        return (await advice.DecideAsync(request, complaint, facts, book, workflow, cancellationToken).ConfigureAwait(false), workflow);
    }
}
