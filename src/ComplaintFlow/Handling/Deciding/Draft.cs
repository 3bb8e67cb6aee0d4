using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Rules;
using ComplaintFlow.Sla.Compiled;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>A decision under way: the complaint as it would be, and what has led there. For one decision on one thread; thrown away where it is refused.</summary>
internal sealed partial class Draft
{
    private readonly Facts _facts;
    private readonly List<ComplaintEvent> _events = new(8);
    private readonly ClockMoves _clocks;
    private readonly List<NoticeDraft> _notices = [];
    private readonly List<EffectDraft> _hostEffects = [];
    private readonly ActiveStates _states;
    private Complaint? _complaint;
    private KeywordHits _hits;
    private KeywordHits _guardHits;
    private bool _factsChanged;
    private bool _becameMajor;

    public Draft(Complaint? complaint, Actor actor, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        _before = complaint;
        _complaint = complaint;
        Actor = actor;
        _facts = facts;
        Book = book;
        Workflow = workflow;
        _states = complaint is null ? new ActiveStates(workflow) : new ActiveStates(workflow, complaint);
        ForgetTexts();
        Now = complaint is not null && complaint.LastEntryAt > facts.Now ? complaint.LastEntryAt : facts.Now;
        _clocks = new ClockMoves(book.Sla, Now);
    }

    public Actor Actor { get; }

    public RuleBook Book { get; }

    public CompiledWorkflow Workflow { get; }

    /// <summary>The effective now: never earlier than the last entry.</summary>
    public DateTimeOffset Now { get; }

    public Complaint Complaint => _complaint ?? throw new InvalidOperationException("The complaint was not received yet.");

    public IReadOnlyList<ComplaintEvent> Events => _events;

    public IReadOnlyList<NoticeDraft> Notices => _notices;

    public IReadOnlyList<EffectDraft> HostEffects => _hostEffects;

    public List<Refusal> Refusals => _clocks.Refusals;

    /// <summary>What conditions of the book are asked about. Those of the workflow have words of their own.</summary>
    public ConditionScope Scope => new(Complaint, _hits);

    /// <summary>What guards of the workflow are asked about.</summary>
    public ConditionScope GuardScope => new(Complaint, _guardHits);

    public NamedPredicates Predicates => _facts.Predicates;

    public ActiveStates States => _states;

    public void Emit(ComplaintEvent happened)
    {
        _events.Add(happened);
        _complaint = Evolution.Evolve(_complaint, happened);
        if (!happened.ChangesFacts)
            return;
        _factsChanged = true;
        ForgetTexts();
    }

    /// <summary>Asks the rules what the complaint is, with what people and models said of it.</summary>
    public void Classify() => Classify(Complaint.Classification);

    /// <summary>Asks the rules again where their facts have changed.</summary>
    public void ClassifyAgain()
    {
        if (_factsChanged)
            Classify();
    }

    /// <summary>Takes over what a person decided: it beats the rules, now and whenever they are asked again.</summary>
    public void Decide(ClassificationDecision decision) =>
        Classify(Complaint.Classification with { Decisions = [.. Complaint.Classification.Decisions, decision with { By = Actor.Id, At = Now }] });

    /// <summary>Takes over a judgement; a change of tier moves the clocks.</summary>
    public void Judge(ClassificationOutcome outcome)
    {
        if (outcome == Complaint.Classification)
            return;
        bool moved = !Names.Same(outcome.Tier, Complaint.Tier);
        _becameMajor |= moved && Names.Same(outcome.Tier, SecondHandling.Major);
        Emit(new Classified { Outcome = outcome, TierRaised = Complaint.Tier is { } tier && RankOf(outcome.Tier) > RankOf(tier) });
        // Before the receipt is noted no clock can run.
        if (!moved || Complaint.MilestoneOf(Milestones.Received) is null)
            return;
        _clocks.OnTier(Scope);
        EmitClocks();
        Reach(Milestones.Classified, Now);
    }

    /// <summary>A complaint that has become a major one is an emergency at once, whether or not a target of the rules says so as well.</summary>
    public void DeclareMajor()
    {
        if (_becameMajor && Refusals.Count == 0)
            Raise(nameof(Handling.DeclareMajor));
        _becameMajor = false;
    }

    /// <summary>Reaches a milestone: it is noted, meets targets and starts others.</summary>
    public void Reach(string milestone, DateTimeOffset at)
    {
        Emit(new MilestoneReached { Name = milestone, At = at });
        // What nobody answers is closed only after so many reminders, so each counts for its request.
        if (Names.Same(milestone, Milestones.ComplainantReminded))
            Emit(new ComplainantReminded { At = at });
        MoveClocks(milestone, at);
    }

    /// <summary>One level up the chain; whoever stands there is told.</summary>
    public void Escalate(string why)
    {
        int level = Complaint.EscalationLevel + 1;
        Emit(new Escalated { Level = level, Why = why });
        if (Book.Sla.Chain is { Count: > 0 } chain)
            Notify(new NoticeDraft(nameof(Escalated), [chain[Math.Min(level, chain.Count) - 1]]));
    }

    /// <summary>Names who answers for the complaint; the promises of departments follow it.</summary>
    public void Assign(string? department, string? owner, RoutingBasis? basis = null)
    {
        bool moved = !Names.Same(department, Complaint.Department);
        Emit(new Assigned { Department = department, Owner = owner, Basis = basis });
        if (!moved || Complaint.MilestoneOf(Milestones.Received) is null)
            return;
        _clocks.OnDepartment(Scope);
        EmitClocks();
    }

    public void Notify(NoticeDraft notice) => _notices.Add(notice);

    private int RankOf(string? tier) => Book.Sla.Find(tier)?.Rank ?? 0;

    private void Classify(ClassificationOutcome known)
    {
        Judge(Book.Classification.Classify(Complaint with { Classification = known with { Opinions = _facts.Opinions ?? known.Opinions } }, _hits));
        _factsChanged = false;
    }

    /// <summary>A complaint on an earlier workflow has guards with words of their own.</summary>
    [MemberNotNull(nameof(_hits), nameof(_guardHits))]
    private void ForgetTexts()
    {
        _hits = new KeywordHits(Book.Keywords);
        _guardHits = Workflow.Keywords == Book.Keywords ? _hits : new KeywordHits(Workflow.Keywords);
    }
}
