using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Rules;
using ComplaintFlow.Sla.Compiled;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// A decision under way: the complaint as it would be, and what has led there. The moves beside this class change it, each kind in a
/// file of its own.
/// For one decision on one thread; thrown away if it is refused.
/// </summary>
internal sealed class DecisionContext
{
    private readonly List<ComplaintEvent> _events = new(8);
    private readonly ClockMoves _clocks;
    private readonly Complaint? _before;
    private List<PendingNotice>? _notices;
    private List<PendingEffect>? _hostEffects;
    private Complaint? _complaint;
    private KeywordHits _hits;
    private KeywordHits _guardHits;

    public DecisionContext(Complaint? complaint, Actor actor, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        _before = complaint;
        _complaint = complaint;
        Actor = actor;
        Facts = facts;
        Book = book;
        Workflow = workflow;
        States = complaint is null ? new ActiveStates(workflow) : new ActiveStates(workflow, complaint);
        ForgetTexts();
        Now = complaint is not null && complaint.LastEntryAt > facts.Now ? complaint.LastEntryAt : facts.Now;
        _clocks = new ClockMoves(book.Sla, Now);
    }

    public Actor Actor { get; }

    public Facts Facts { get; }

    public RuleBook Book { get; }

    public CompiledWorkflow Workflow { get; }

    /// <summary>The effective now: never earlier than the last entry.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The complaint as the decision has made it so far.</summary>
    public Complaint Complaint => _complaint ?? throw new InvalidOperationException("The complaint was not received yet.");

    /// <summary>The complaint as it was before this decision.</summary>
    public Complaint Before => _before ?? Complaint;

    /// <summary>Whether the decision receives the complaint, so that nothing was before.</summary>
    public bool IsReceipt => _before is null;

    /// <summary>Whether roles, persons and required data are asked for.</summary>
    public bool IsStrict => Facts.EnforcesRolesAndFields;

    public IReadOnlyList<ComplaintEvent> Events => _events;

    public IReadOnlyList<PendingNotice> Notices => (IReadOnlyList<PendingNotice>?)_notices ?? [];

    public IReadOnlyList<PendingEffect> HostEffects => (IReadOnlyList<PendingEffect>?)_hostEffects ?? [];

    public List<Refusal> Refusals => _clocks.Refusals;

    /// <summary>What the action needs, besides what it always does, to pass now; kept for whoever asks what is permitted.</summary>
    public List<string> Needed => field ??= [];

    /// <summary>What the action names, if it is known.</summary>
    public string? About { get; init; }

    /// <summary>The states of all regions, which transitions change.</summary>
    public ActiveStates States { get; }

    /// <summary>Fires triggers and moves the regions of the workflow.</summary>
    public Transitions Transitions => field ??= new Transitions(this);

    /// <summary>What conditions of the book are asked about. Those of the workflow have words of their own.</summary>
    public ConditionScope Scope => new(Complaint, _hits);

    /// <summary>What guards of the workflow are asked about.</summary>
    public ConditionScope GuardScope => GuardScopeOf(Complaint);

    /// <summary>Whether the facts have changed since the rules were asked what the complaint is.</summary>
    public bool HaveFactsChanged { get; set; }

    /// <summary>Whether a judgement has made the complaint a major one, and nothing has followed from it yet.</summary>
    public bool BecameMajor { get; set; }

    /// <summary>Whether the decision takes a merge back: the same handling goes on, and no new round begins.</summary>
    public bool IsUnmerged { get; set; }

    /// <summary>The clock that the decision has given more time: what is told of the action is told of this clock.</summary>
    public Clock? Extended { get; set; }

    /// <summary>The department whose handlers the decision needs to know, and did not: with them it is to be decided again.</summary>
    public string? Wanted { get; set; }

    /// <summary>What guards of the workflow are asked about, on the complaint as it is now or was before.</summary>
    public ConditionScope GuardScopeOf(Complaint complaint) => new(complaint, _guardHits);

    /// <summary>Something happens: the complaint changes by it at once.</summary>
    public void Emit(ComplaintEvent happened)
    {
        _events.Add(happened);
        _complaint = Evolution.Evolve(_complaint, happened);
        if (!happened.ChangesFacts)
            return;
        HaveFactsChanged = true;
        ForgetTexts();
    }

    /// <summary>The only way to the clocks: asks what a change does to them, and lets that happen before anything else does.</summary>
    /// <param name="with">What the change needs to know.</param>
    /// <param name="move">The change.</param>
    public void MoveClocks<T>(T with, ClockMove<T> move)
    {
        move(_clocks, Scope, with);
        foreach (ComplaintEvent happened in _clocks.Events)
            Emit(happened);
        _clocks.Events.Clear();
    }

    public void Refuse(string code, string message, string remedy, string? field = null) =>
        Refusals.Add(new Refusal(code, message, remedy) { Field = field });

    public void Notify(PendingNotice notice) => (_notices ??= []).Add(notice);

    /// <summary>Asks the host for an effect after the commit.</summary>
    public void AskHost(PendingEffect effect) => (_hostEffects ??= []).Add(effect);

    /// <summary>A complaint on an earlier workflow has guards with words of their own.</summary>
    [MemberNotNull(nameof(_hits), nameof(_guardHits))]
    private void ForgetTexts()
    {
        _hits = new KeywordHits(Book.Keywords);
        _guardHits = Workflow.Keywords == Book.Keywords ? _hits : new KeywordHits(Workflow.Keywords);
    }
}

/// <summary>A change that moves clocks. It is given the complaint as it stands, and is static so that it costs nothing to name.</summary>
/// <typeparam name="T">What it needs to know besides.</typeparam>
internal delegate void ClockMove<in T>(ClockMoves clocks, in ConditionScope scope, T with);
