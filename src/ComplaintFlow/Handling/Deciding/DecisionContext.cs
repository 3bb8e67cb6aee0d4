using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Rules;
using ComplaintFlow.Sla.Compiled;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Represents a decision in progress: the complaint as it would be, and what led to it. The extension methods in this namespace
/// change it, each kind in a file of its own. Use it for one decision on one thread; it is discarded if the decision is refused.
/// </summary>
internal sealed class DecisionContext
{
    /// <summary>
    /// The number of classifications in one decision. Rules and the steps of their targets can undo each other without end.
    /// </summary>
    private const int MostClassifications = 32;

    private List<ComplaintEvent>? _events;
    private readonly ClockMoves _clocks;
    private readonly Complaint? _before;
    private List<PendingNotice>? _notices;
    private List<PendingEffect>? _hostEffects;
    private int _classifications;
    private Complaint? _complaint;
    private Complaint? _classified;
    private bool _hasNewContent;
    private KeywordHits _hits;
    private KeywordHits _guardHits;

    public DecisionContext(Complaint? complaint, Actor actor, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        _before = complaint;
        _complaint = complaint?.BeforeEntry();
        _classified = _complaint;
        Settled = _complaint;
        Actor = actor;
        Facts = facts;
        Book = book;
        Workflow = workflow;
        States = complaint is null ? new ActiveStates(workflow) : new ActiveStates(workflow, complaint);
        ForgetTexts();
        DecidedAt = complaint is not null && complaint.LastEntryAt > facts.Now ? complaint.LastEntryAt : facts.Now;
        _clocks = new ClockMoves(book.Sla, DecidedAt);
    }

    public Actor Actor { get; }

    public Facts Facts { get; }

    public RuleBook Book { get; }

    public CompiledWorkflow Workflow { get; }

    /// <summary>The instant of the decision: never earlier than the last entry.</summary>
    public DateTimeOffset DecidedAt { get; }

    /// <summary>
    /// The effective current instant. It is that of the decision, except while due work is processed: then it is the instant at which the
    /// work fell due, so that nothing depends on when it is processed.
    /// </summary>
    public DateTimeOffset Now => _clocks.Now;

    /// <summary>The complaint as the decision has made it so far.</summary>
    public Complaint Complaint => _complaint ?? throw new InvalidOperationException("The complaint was not received yet.");

    /// <summary>The complaint before this decision.</summary>
    public Complaint Before => _before ?? Complaint;

    /// <summary>
    /// The complaint as it was when the clocks were last updated to it: conditions begin to hold since then. Null before a receipt.
    /// </summary>
    public Complaint? Settled { get; private set; }

    /// <summary>
    /// The decision as it was when all work of the latest instant before it was done; null if nothing was due before.
    /// </summary>
    public Checkpoint? Checkpoint { get; set; }

    /// <summary>Whether due work has failed, and what was done up to the <see cref="Checkpoint"/> can be committed without it.</summary>
    public bool IsBehind { get; set; }

    /// <summary>The steps that due work has taken: the index of the clock, and the step.</summary>
    public List<(int Clock, TargetStep Step)> StepsTaken => field ??= [];

    /// <summary>Whether the decision receives the complaint, so there was nothing before.</summary>
    public bool IsReceipt => _before is null;

    /// <summary>Whether roles, persons and required data are enforced.</summary>
    public bool IsStrict => Facts.EnforcesRolesAndFields;

    public IReadOnlyList<ComplaintEvent> Events => (IReadOnlyList<ComplaintEvent>?)_events ?? [];

    public IReadOnlyList<PendingNotice> Notices => (IReadOnlyList<PendingNotice>?)_notices ?? [];

    public IReadOnlyList<PendingEffect> HostEffects => (IReadOnlyList<PendingEffect>?)_hostEffects ?? [];

    public List<Refusal> Refusals => _clocks.Refusals;

    /// <summary>
    /// The data that the action needs now, in addition to what it always needs, for the list of permitted actions.
    /// </summary>
    public List<string> Needed => field ??= [];

    /// <summary>The item that the action names, if it is known.</summary>
    public string? About { get; init; }

    /// <summary>The states of all regions. Transitions change them.</summary>
    public ActiveStates States { get; }

    /// <summary>The transitions of this decision, which fire triggers and move the regions of the workflow.</summary>
    public Transitions Transitions => field ??= new Transitions(this);

    /// <summary>The scope for conditions of the book. Conditions of the workflow have their own texts.</summary>
    public ConditionScope Scope => new(Complaint, _hits);

    /// <summary>The scope for guards of the workflow.</summary>
    public ConditionScope GuardScope => GuardScopeOf(Complaint);

    /// <summary>
    /// Whether the complaint must be classified again: what rules read has changed since the last time, or models have new opinions.
    /// </summary>
    public bool HaveFactsChanged => _classifications < MostClassifications && ((_hasNewContent && Facts.Opinions is not null)
        || (_classified is { } classified && Book.Classification.ReadsChange(classified, Complaint)));

    /// <summary>
    /// Whether a classification has made the complaint a major one, and the consequences are still to be applied.
    /// </summary>
    public bool BecameMajor { get; set; }

    /// <summary>Whether the decision undoes a merge: the same handling goes on, and no new round begins.</summary>
    public bool IsUnmerged { get; set; }

    /// <summary>Whether an actor fires a trigger of the rules, which brings no evidence.</summary>
    public bool IsBareTrigger { get; set; }

    /// <summary>The clock that the decision has extended. Notices about the action refer to this clock.</summary>
    public Clock? Extended { get; set; }

    /// <summary>
    /// The department whose handlers the decision needs to know and does not know yet. It is decided again with them.
    /// </summary>
    public string? Wanted { get; set; }

    /// <summary>Gets the scope for guards of the workflow, for the complaint as it is now or was before.</summary>
    public ConditionScope GuardScopeOf(Complaint complaint) => new(complaint, _guardHits);

    /// <summary>Adds an event, which changes the complaint at once.</summary>
    public void Emit(ComplaintEvent happened)
    {
        (_events ??= new(8)).Add(happened);
        _complaint = Evolution.Evolve(_complaint, happened);
        if (!happened.ChangesContent)
            return;
        _hasNewContent = true;
        ForgetTexts();
    }

    /// <summary>
    /// Moves the effective instant. What the rules may do in one decision, they may do anew at another instant, since it could have been
    /// another decision.
    /// </summary>
    public void AdvanceTo(DateTimeOffset instant)
    {
        if (instant == Now)
            return;
        _clocks.Now = instant;
        _classifications = 0;
        Transitions.ForgetRaised();
    }

    /// <summary>Notes that the clocks are updated to the complaint as it is now.</summary>
    public void NoteSettled() => Settled = _complaint;

    /// <summary>Notes that the complaint is being classified as it is now.</summary>
    public void NoteClassified() => (_classified, _hasNewContent, _classifications) = (_complaint, false, _classifications + 1);

    /// <summary>
    /// Moves the clocks. This is the only way to change them: it computes what a change does to them, and applies it before
    /// anything else happens.
    /// </summary>
    /// <param name="with">The data of the change.</param>
    /// <param name="move">The change.</param>
    public void MoveClocks<T>(T with, ClockMove<T> move)
    {
        move(_clocks, Scope, with);
        foreach (ComplaintEvent happened in _clocks.Events)
            Emit(happened);
        _clocks.Events.Clear();
    }

    /// <summary>Discards everything that came after a checkpoint, and why it failed. The states of regions are not among it.</summary>
    public void ReturnTo(Checkpoint checkpoint)
    {
        _complaint = checkpoint.Complaint;
        _events?.RemoveRange(checkpoint.Events, _events.Count - checkpoint.Events);
        _notices?.RemoveRange(checkpoint.Notices, _notices.Count - checkpoint.Notices);
        _hostEffects?.RemoveRange(checkpoint.HostEffects, _hostEffects.Count - checkpoint.HostEffects);
        StepsTaken.RemoveRange(checkpoint.Steps, StepsTaken.Count - checkpoint.Steps);
        Refusals.RemoveRange(checkpoint.Refusals, Refusals.Count - checkpoint.Refusals);
    }

    public void Refuse(string code, string message, string remedy, string? field = null) =>
        Refusals.Add(new Refusal(code, message, remedy) { Field = field is null ? null : JsonPath.Of(field) });

    /// <summary>Adds a notice after the others, or at a place among them.</summary>
    public void Notify(PendingNotice notice, int? place = null)
    {
        _notices ??= [];
        if (_notices.Exists(told => told.Says && Names.Same(told.Topic, notice.Topic)))
            notice = notice with { Recipients = [.. notice.Recipients.Where(static role => !Names.Same(role, Roles.Complainant))] };
        if (notice is not { Recipients.Count: 0, Departments.Count: 0, Persons.Count: 0 })
            _notices.Insert(place ?? _notices.Count, notice);
    }

    /// <summary>
    /// Tells the complainant what an action says. If the workflow tells of the same trigger too, the complainant hears of it once.
    /// </summary>
    /// <param name="topic">The trigger of the action.</param>
    /// <param name="deliveredBy">How a person has told the complainant already; null if nobody has.</param>
    public void Tell(string topic, string? deliveredBy) =>
        (_notices ??= []).Add(new PendingNotice(topic, [Roles.Complainant]) { Says = true, DeliveredBy = deliveredBy });

    /// <summary>The notices that leave after the commit: all but those that a person has delivered.</summary>
    public IReadOnlyList<PendingNotice> LeavingNotices =>
        _notices?.Exists(static notice => notice.DeliveredBy is not null) == true
            ? [.. _notices.Where(static notice => notice.DeliveredBy is null)] : Notices;

    /// <summary>Requests an effect from the host after the commit.</summary>
    public void AskHost(PendingEffect effect) => (_hostEffects ??= []).Add(effect);

    /// <summary>Forgets the texts of guards. A complaint on an earlier workflow has guards with their own texts.</summary>
    [MemberNotNull(nameof(_hits), nameof(_guardHits))]
    private void ForgetTexts()
    {
        _hits = new KeywordHits(Book.Keywords);
        _guardHits = Workflow.Keywords == Book.Keywords ? _hits : new KeywordHits(Workflow.Keywords);
    }
}

/// <summary>Represents a change that moves clocks. It receives the present complaint, and is static to avoid allocations.</summary>
/// <typeparam name="T">The type of the additional data.</typeparam>
internal delegate void ClockMove<in T>(ClockMoves clocks, in ConditionScope scope, T with);
