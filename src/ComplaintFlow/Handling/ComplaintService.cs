using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Detection;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Detecting;
using ComplaintFlow.Handling.Door;
using ComplaintFlow.Handling.Explaining;
using ComplaintFlow.Routing.Compiled;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling;

/// <summary>Gathers facts, loads, decides, commits; where somebody else was faster, loads and decides again.</summary>
internal sealed partial class ComplaintService(
    IRuleBookSource rules, IComplaintStore store, WorkflowLibrary workflows, IComplaintNumberGenerator numbers, NamedPredicates predicates, FactChecks checks, ModelPanel models, SignalMaker signals, Staffing staffing, TimeProvider time,
    SnapshotCache cache, DamageWatch damage, IEnumerable<IChainAnchor> anchors)
    : IComplaintService
{
    /// <summary>How often an action is decided anew before the caller is told that others are faster.</summary>
    private const int MostTries = 32;

    private const string Tenant = ComplaintKey.DefaultTenant;

    private static readonly Refusal Busy = new(DiagnosticCodes.ConcurrentChange, "Others change the complaint all the time.", "Try again.");

    private readonly bool _isAnchored = anchors.Any();

    private Facts Facts => new() { Now = Instant.Cut(time.GetUtcNow()), Predicates = predicates };

    public async ValueTask<Complaint> ReceiveAsync(Intake intake, Actor? actor = null, CancellationToken cancellationToken = default)
    {
        ActionOutcome outcome = await TryReceiveAsync(intake, actor, cancellationToken).ConfigureAwait(false);
        return outcome.IsAccepted ? outcome.Complaint : throw new ComplaintRefusedException(outcome.Refusals);
    }

    public async ValueTask<ActionOutcome> TryReceiveAsync(Intake intake, Actor? actor = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(intake);
        actor ??= Actor.System;
        // Before the host is asked for a number.
        if (InputCheck.Unusable(actor, intake) is { Count: > 0 } unusable)
            return new ActionOutcome(null, unusable);
        RequestKey? request = RequestKey.Of(intake, actor);
        if (await EarlierAsync(request, cancellationToken).ConfigureAwait(false) is { } earlier)
            return await WithTokenAsync(earlier, intake, cancellationToken).ConfigureAwait(false);

        RuleBook book = rules.Current;
        await workflows.PublishAsync(book, cancellationToken).ConfigureAwait(false);
        for (int tries = 0; tries < MostTries; tries++)
        {
            DateTimeOffset now = Facts.Now;
            Facts facts = Facts with { Now = now, NewId = intake.Id ?? ComplaintId.New(now), NewNumber = numbers.Next(Instant.Cut(intake.ReceivedAt ?? now)) };
            if (!InputShapes.IsName(facts.NewNumber))
                return new ActionOutcome(null, [BadNumber("a number that cannot be one")]);
            Decision decision = await DecideAsync(facts, book, known => Decider.Receive(intake, actor, known, book), cancellationToken).ConfigureAwait(false);
            if (decision.Refusals.Count > 0)
                return new ActionOutcome(null, decision.Refusals);

            var key = new ComplaintKey(Tenant, facts.NewId);
            var number = new UniqueKey(Tenant, UniqueKeyKind.Number, TypedText.Normal(facts.NewNumber));
            UniqueKey?[] keys = [number, request?.Key, request?.Request, TrackingToken.KeyOf(intake.TrackingToken)];
            CommitSignals found = SignalsOf(null, decision, book);
            ComplaintCommit commit = Committing.Of(decision, key, HashChain.Start, book, book.Workflow, found, [.. keys.OfType<UniqueKey>()]);
            CommitResult result = await CommitAsync(decision, commit, isRecent: false, cancellationToken).ConfigureAwait(false);
            if (result.Status == CommitStatus.Committed)
                return new ActionOutcome(decision.Complaint, []);
            if (result.Duplicate?.Kind == UniqueKeyKind.TrackingToken)
                return new ActionOutcome(null, [TokenTaken]);
            if (await EarlierAsync(request, cancellationToken).ConfigureAwait(false) is { } meanwhile)
                return await WithTokenAsync(meanwhile, intake, cancellationToken).ConfigureAwait(false);
            // A part that was split off has its id already: somebody else has received it.
            if (intake.Id is { } part && await GetAsync(part, cancellationToken).ConfigureAwait(false) is { } there)
                return new ActionOutcome(there, []) { IsRepeat = true };
        }
        return new ActionOutcome(null, [BadNumber("numbers that exist already")]);
    }

    public ValueTask<ActionOutcome> ActAsync(
        ComplaintId id, ComplaintAction action, Actor actor, ActOptions? options = null, CancellationToken cancellationToken = default) =>
        ActAsync(id, action, action, actor, options, cancellationToken);

    /// <summary>Acts.</summary>
    /// <param name="id">The complaint.</param>
    /// <param name="action">What is done.</param>
    /// <param name="asked">What the caller asked for, before the library added something to it: by this a repeat is known.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="options">How it is done.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    internal async ValueTask<ActionOutcome> ActAsync(
        ComplaintId id, ComplaintAction action, ComplaintAction asked, Actor actor, ActOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(actor);
        if (options is not null && InputCheck.Unusable(actor, asked, options) is { Count: > 0 } unusable)
            return new ActionOutcome(await GetAsync(id, cancellationToken).ConfigureAwait(false), unusable);
        RequestKey? request = RequestKey.Of(id, asked, actor, options);
        if (await EarlierAsync(request, cancellationToken).ConfigureAwait(false) is { } earlier)
            return earlier;
        var key = new ComplaintKey(Tenant, id);
        // A recent snapshot may be out of date: what is accepted on it is compared at the commit, what is refused is decided again.
        if (cache.Find(key) is { } recent
            && await TryActAsync(key, recent, action, actor, options, request, cancellationToken).ConfigureAwait(false) is { IsAccepted: true } accepted)
            return accepted;
        for (int tries = 0; tries < MostTries; tries++)
        {
            if (await LoadAsync(key, cancellationToken).ConfigureAwait(false) is not { } loaded)
                return new ActionOutcome(null, [Unknown()]);
            if (await TryActAsync(key, loaded, action, actor, options, request, cancellationToken).ConfigureAwait(false) is { } outcome)
                return outcome;
            if (await EarlierAsync(request, cancellationToken).ConfigureAwait(false) is { } meanwhile)
                return meanwhile;
        }
        return new ActionOutcome(await GetAsync(id, cancellationToken).ConfigureAwait(false), [Busy]);
    }

    /// <summary>Decides on a complaint as it was loaded, and commits. Null where somebody else was faster.</summary>
    private async ValueTask<ActionOutcome?> TryActAsync(
        ComplaintKey key, LoadedComplaint loaded, ComplaintAction action, Actor actor, ActOptions? options, RequestKey? request, CancellationToken cancellationToken)
    {
        (Decision decision, RuleBook book, CompiledWorkflow? workflow) =
            await DecideAsync(loaded, action, actor, options, cancellationToken).ConfigureAwait(false);
        if (decision.Refusals.Count > 0)
            return new ActionOutcome(loaded.Complaint, decision.Refusals);
        ReadOnlySpan<UniqueKey> keys = request is null ? [] : [request.Key, request.Request];
        CommitResult result = await CommitAsync(decision, Committing.Of(decision, key, loaded.ChainHead, book, workflow!, SignalsOf(loaded.Complaint, decision, book), keys), loaded.IsRecent, cancellationToken).ConfigureAwait(false);
        return result.Status == CommitStatus.Committed ? new ActionOutcome(decision.Complaint, []) : null;
    }

    /// <summary>Decides on a complaint as it was loaded, with all that the action must know.</summary>
    private async ValueTask<(Decision Decision, RuleBook Book, CompiledWorkflow? Workflow)> DecideAsync(
        LoadedComplaint loaded, ComplaintAction action, Actor actor, ActOptions? options, CancellationToken cancellationToken)
    {
        RuleBook book = rules.Current;
        if (options?.ExpectedVersion is { } expected && expected != loaded.Complaint.Version)
            return Refused(new Refusal(DiagnosticCodes.ConcurrentChange, "The complaint has changed since it was read.", "Read it again and decide again."));
        (CompiledWorkflow? workflow, Refusal? unusable) =
            await workflows.FindAsync(loaded.Complaint.Workflow, book, cancellationToken).ConfigureAwait(false);
        if (workflow is null)
            return Refused(unusable!);
        Facts facts;
        try
        {
            facts = action switch
            {
                VerifyFacts => Facts with { Checks = await checks.AskAsync(loaded.Complaint, Facts.Now, cancellationToken).ConfigureAwait(false) },
                SplitMatter => Facts with { NewId = ComplaintId.New(Facts.Now) },
                Merge merge => await FactsOfMasterAsync(merge.Master, book, cancellationToken).ConfigureAwait(false),
                _ => Facts,
            };
        }
        catch (UnreadableComplaintException other)
        {
            return Refused(other.Refusal);
        }
        return (await DecideAsync(facts, book, known => Decider.Act(loaded.Complaint, action, actor, known, book, workflow), cancellationToken).ConfigureAwait(false), book, workflow);

        (Decision, RuleBook, CompiledWorkflow?) Refused(Refusal refusal) => (Decision.Refused(loaded.Complaint, [refusal]), book, null);
    }

    public async ValueTask<ActionOutcome> ReapplyAsync(ComplaintId id, bool dryRun = false, CancellationToken cancellationToken = default) =>
        await WakeAsync(new ComplaintKey(Tenant, id), recent: null, dryRun, cancellationToken).ConfigureAwait(false) switch
        {
            null => new ActionOutcome(null, [Unknown()]),
            { Refusals: [var only] } when ReferenceEquals(only, Busy) => new ActionOutcome(await GetAsync(id, cancellationToken).ConfigureAwait(false), [Busy]),
            { } decision => new ActionOutcome(decision.Complaint, decision.Refusals),
        };

    public async ValueTask<Complaint?> GetAsync(ComplaintId id, CancellationToken cancellationToken = default) =>
        (await LoadAsync(id, cancellationToken).ConfigureAwait(false))?.Complaint;

    public async ValueTask<Complaint?> FindByNumberAsync(string number, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (!InputCheck.IsUsable(number) || TypedText.Normal(number) is not { Length: > 0 } normal)
            return null;
        StoredComplaint? stored = await store.FindByUniqueKeyAsync(new UniqueKey(Tenant, UniqueKeyKind.Number, normal), cancellationToken).ConfigureAwait(false);
        Complaint? found = stored is null ? null : Read(stored);
        // A key that was changed in the store leads to another complaint.
        return found is not null && TypedText.Normal(found.Number) == normal ? found : null;
    }

    public async ValueTask<Complaint?> FindByTokenAsync(string token, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        return TrackingToken.KeyOf(token) is { } key && await store.FindByUniqueKeyAsync(key, cancellationToken).ConfigureAwait(false) is { } stored
            ? Read(stored)
            : null;
    }

    public async ValueTask<IReadOnlyList<HistoryEntry>> HistoryAsync(ComplaintId id, CancellationToken cancellationToken = default)
    {
        // Read first: an entry that is committed meanwhile makes the journal longer, and only damage makes it shorter.
        long version = (await store.FindAsync(new ComplaintKey(Tenant, id), cancellationToken).ConfigureAwait(false))?.Version ?? 0;
        return await HistoryAsync(id, version, long.MaxValue, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<IReadOnlyList<HistoryEntry>> HistoryAsync(ComplaintId id, long version, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        return HistoryAsync(id, atLeast: 0, version, cancellationToken);
    }

    private async ValueTask<IReadOnlyList<HistoryEntry>> HistoryAsync(ComplaintId id, long atLeast, long atMost, CancellationToken cancellationToken)
    {
        var key = new ComplaintKey(Tenant, id);
        var entries = new List<HistoryEntry>();
        try
        {
            await foreach (HistoryEntry entry in store.ReadHistoryAsync(new JournalQuery(key, ToVersion: atMost), cancellationToken).ConfigureAwait(false))
                entries.Add(entry);
            if (entries.Count < atLeast)
                throw UnreadableComplaintException.Journal(key, entries.Count + 1);
        }
        catch (UnreadableComplaintException error)
        {
            damage.Found(error);
            throw;
        }
        return entries;
    }

    public async ValueTask<Complaint?> GetAsync(ComplaintId id, long version, CancellationToken cancellationToken = default) =>
        StoredReading.Fold(new ComplaintKey(Tenant, id), await HistoryAsync(id, version, cancellationToken).ConfigureAwait(false)) is { } complaint
            && complaint.Version == version ? complaint : null;

    public async ValueTask<ClockExplanation?> ExplainClockAsync(ComplaintId id, int clock, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<HistoryEntry> history = await HistoryAsync(id, cancellationToken).ConfigureAwait(false);
        return StoredReading.Fold(new ComplaintKey(Tenant, id), history) is { } complaint && clock >= 1 && clock <= complaint.Clocks.Count
            ? ClockExplainer.Explain(complaint, complaint.Clocks[clock - 1], history, rules.Current.Sla, Facts.Now)
            : null;
    }

    public async ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken = default)
    {
        CallShape.Check(query);
        // What no complaint can have, no store needs to be asked for: not all of them bear it.
        string?[] names = [query.Tenant, query.State, query.Tier, query.Category, query.Department, query.Owner];
        return names.All(name => name is null || InputCheck.IsUsable(name)) ? await store.QueryAsync(query, cancellationToken).ConfigureAwait(false) : new Page<ComplaintSummary>([], null);
    }

    /// <summary>Does what time has done to a complaint whose alarm rang.</summary>
    /// <returns>What becomes of the alarm; null where a commit has settled it.</returns>
    internal async ValueTask<DueOutcome?> WakeAsync(ComplaintLease lease, CancellationToken cancellationToken) =>
        await WakeAsync(lease.Key, cache.Find(lease.Key, lease.Version), dryRun: false, cancellationToken).ConfigureAwait(false) switch
        {
            null => new DueOutcome(lease, Settlement.Done),
            { Refusals: [var only] } when ReferenceEquals(only, Busy) => new DueOutcome(lease, Settlement.Later, Facts.Now.AddSeconds(1), Busy.Message),
            { Refusals: { Count: > 0 } refusals } => new DueOutcome(lease, Settlement.Dead, Reason: string.Join(' ', refusals)),
            { Entry: not null } => null,
            { WakeAt: { } later } => new DueOutcome(lease, Settlement.Later, later),
            _ => new DueOutcome(lease, Settlement.Done),
        };

    private ValueTask<Decision?> WakeAsync(ComplaintKey key, LoadedComplaint? recent, bool dryRun, CancellationToken cancellationToken) =>
        DecideOnAsync(key, recent, dryRun, Decider.Wake, cancellationToken);

    /// <summary>Decides on a complaint what nobody asked for by an action, and stores it unless it is only tried. Null where there is no such complaint.</summary>
    private async ValueTask<Decision?> DecideOnAsync(
        ComplaintKey key, LoadedComplaint? recent, bool dryRun, Func<Complaint, Facts, RuleBook, CompiledWorkflow, Decision> decide, CancellationToken cancellationToken,
        params UniqueKey[] keys)
    {
        for (int tries = 0; tries < MostTries; tries++, recent = null)
        {
            if ((recent ?? await LoadAsync(key, cancellationToken).ConfigureAwait(false)) is not { } loaded)
                return null;
            RuleBook book = rules.Current;
            (CompiledWorkflow? workflow, Refusal? unusable) =
                await workflows.FindAsync(loaded.Complaint.Workflow, book, cancellationToken).ConfigureAwait(false);
            if (workflow is null)
                return Decision.Refused(loaded.Complaint, [unusable!]);
            Decision decision = await DecideAsync(Facts, book, facts => decide(loaded.Complaint, facts, book, workflow), cancellationToken).ConfigureAwait(false);
            if (decision.Refusals.Count > 0 || decision.Entry is null || dryRun)
            {
                if (loaded.IsRecent)
                    continue; // no commit will compare what this rests on
                return decision;
            }

            CommitResult result = await CommitAsync(decision, Committing.Of(decision, key, loaded.ChainHead, book, workflow, SignalsOf(loaded.Complaint, decision, book), keys), loaded.IsRecent, cancellationToken).ConfigureAwait(false);
            if (result.Status == CommitStatus.Committed)
                return decision;
            if (result.Status == CommitStatus.DuplicateKey)
                return null; // somebody else has done it
        }
        return Decision.Refused(null, [Busy]);
    }

    /// <summary>Decides; where a model must be asked for it, or the handlers of a department must be known, learns of them and decides again.</summary>
    private async ValueTask<Decision> DecideAsync(Facts facts, RuleBook book, Func<Facts, Decision> decide, CancellationToken cancellationToken)
    {
        Decision decision = decide(facts);
        if (decision.ChangesFacts && await models.AskAsync(decision.Complaint!, facts, book, cancellationToken).ConfigureAwait(false) is { } opinions)
        {
            facts = facts with { Opinions = opinions };
            decision = decide(facts);
        }
        while (decision is { Wanted: { } department, Complaint: { } complaint })
        {
            Staff staff = await staffing.OfAsync(department, complaint, book.Routing, facts.Now, cancellationToken).ConfigureAwait(false);
            facts = facts with { Staff = facts.Staff.SetItem(department, staff) };
            decision = decide(facts);
        }
        return decision;
    }

    private ValueTask<LoadedComplaint?> LoadAsync(ComplaintId id, CancellationToken cancellationToken) => LoadAsync(new ComplaintKey(Tenant, id), cancellationToken);

    private async ValueTask<LoadedComplaint?> LoadAsync(ComplaintKey key, CancellationToken cancellationToken)
    {
        StoredComplaint? stored = await store.FindAsync(key, cancellationToken).ConfigureAwait(false);
        return stored is null ? null : new LoadedComplaint(Read(stored), stored.ChainHead);
    }

    private Complaint Read(StoredComplaint stored)
    {
        try
        {
            Complaint complaint = stored.Read();
            damage.IsRead(stored.Key);
            return complaint;
        }
        catch (UnreadableComplaintException error)
        {
            damage.Found(error);
            throw;
        }
    }

    /// <summary>Commits, and keeps the new snapshot for the next action; what failed is not kept any more.</summary>
    private async ValueTask<CommitResult> CommitAsync(Decision decision, ComplaintCommit commit, bool isRecent, CancellationToken cancellationToken)
    {
        cache.Forget(commit.Key);
        try
        {
            CommitResult result = (await store.CommitAsync([_isAnchored ? ChainHeadMessages.WithHead(commit) : commit], cancellationToken).ConfigureAwait(false))[0];
            if (result.Status == CommitStatus.Committed)
                cache.Keep(commit.Key, new LoadedComplaint(decision.Complaint!, commit.Entry.Hash, IsRecent: true));
            return result;
        }
        catch (ArgumentException) when (isRecent)
        {
            // The database was restored from a copy, and has come to the same version by other entries. A true defect comes again on what is loaded now.
            return new CommitResult(CommitStatus.VersionConflict);
        }
    }

    private static Refusal BadNumber(string what) => new(DiagnosticCodes.InvalidComplaintNumber, $"The number generator gives {what}.", "Correct the IComplaintNumberGenerator of the host.");

    private static Refusal Unknown() => new(DiagnosticCodes.ComplaintNotFound, "There is no complaint with this id.", "Look it up by its number.");
}
