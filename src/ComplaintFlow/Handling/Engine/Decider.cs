using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Detection;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Door;
using ComplaintFlow.Routing;
using ComplaintFlow.Rules;
using ComplaintFlow.Sla.Compiled;
using ComplaintFlow.Workflow;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Engine;

/// <summary>
/// Decides everything that may happen to a complaint. Pure: the same arguments give the same decision, and nothing is changed.
/// </summary>
internal static partial class Decider
{
    private const string ReceiveAction = "Receive";
    private const string WakeAction = "Wake";
    private const string MilestoneAction = "RecordMilestone";
    private const string JoinAction = "JoinGroup";
    private const string TokenAction = "GiveTrackingToken";

    public static Decision Receive(Intake intake, Actor actor, Facts facts, RuleBook book)
    {
        var context = new DecisionContext(null, actor, facts, book, book.Workflow);
        ShapeCheck.Check(actor, [intake], context.Refusals, facts.EnforcesRolesAndFields);
        if (context.Refusals.Count == 0)
        {
            var check = new InputCheck(book, facts, context.Refusals);
            check.Acts(actor);
            IntakeCheck.Check(intake, facts, check);
        }
        if (context.Refusals.Count > 0)
            return Decision.Refused(null, context.Refusals);

        context.Emit(new Received
        {
            Id = facts.NewId,
            Number = facts.NewNumber,
            Workflow = book.WorkflowHash,
            Channel = intake.Channel,
            ReceivedAt = Instant.TruncateToMicroseconds(intake.ReceivedAt ?? facts.Now),
            OccurredAt = intake.OccurredAt is { } occurred ? Instant.TruncateToMicroseconds(occurred) : null,
            Subject = intake.Subject,
            Description = intake.Description,
            Complainant = intake.Complainant,
            Demands = intake.Demands,
            Product = intake.Product,
            Matter = intake.Matter,
            IsDrill = intake.IsDrill,
            Language = intake.Language,
            Place = intake.Place,
            Respondents = intake.Respondents,
            Origin = intake.Origin,
            Fields = FieldValues.Of(intake.Fields, book),
            Regions = [.. book.Workflow.Regions.Select(region => new RegionState(region.Name, region.Initial.Name))],
        });
        if (intake.Category is { } category)
        {
            var decision = new ClassificationDecision { Category = category, At = context.Now };
            context.Emit(new Classified { Outcome = ClassificationOutcome.None with { Category = category, Decisions = [decision] } });
        }
        if (intake.Department is not null)
            context.Emit(new Assigned { Department = intake.Department });
        context.Classify();
        context.Route(RoutingStart.Receipt);
        context.Reach(Milestones.Received, context.Complaint.ReceivedAt);
        if (context.Complaint.Tier is not null)
            context.Reach(Milestones.Classified, context.Now);
        context.Transitions.EnterInitial();
        context.ClassifyAgain();
        int receipt = context.Notices.Count;
        context.Settle();
        DueWork.Process(context, context.Now, inclusive: true);
        context.FinishClassifying();
        context.BeginConditions();
        context.Settle();
        // What the receipt promises is known only now: a tier may have moved the clocks, and what was due has passed.
        context.Notify(
            new PendingNotice(nameof(Received), [Roles.Complainant], Promises.Next(context.Complaint, context.Now)), place: receipt);
        return Finish(context, null, ReceiveAction, reason: null);
    }

    public static Decision Act(
        Complaint complaint, ComplaintAction action, Actor actor, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        var context = new DecisionContext(complaint, actor, facts, book, workflow) { About = action.About };
        ShapeCheck.Check(actor, [action], context.Refusals, facts.EnforcesRolesAndFields);
        if (context.Refusals.Count > 0)
            return Decision.Refused(complaint, context.Refusals);
        var check = new InputCheck(book, facts, context.Refusals);
        check.Acts(actor);
        if (context.Refusals.Count == 0)
            context.MustBeFree(actor.Id);
        if (context.Refusals.Count > 0)
            return Decision.Refused(complaint, context.Refusals);

        if (workflow.TriggerId(action.Trigger) is not { } trigger)
        {
            action.CheckInput(check);
            if (context.Refusals.Count == 0)
                context.Refusals.Add(
                    new Refusal(DiagnosticCodes.UnknownTrigger, "The workflow has no such trigger.",
                        Conditions.Names.Suggest(action.Trigger, workflow.Triggers, "trigger")));
            return Decision.Refused(complaint, context.Refusals);
        }
        Attend(context, inclusive: false);
        if (context.IsBehind)
            return Refused(context, complaint);
        Precondition precondition = Precondition.Of(workflow)[trigger];
        if (!MayAct(action, trigger, precondition, context, check))
            return Decision.Refused(complaint, context.Refusals);
        context.TakePart(precondition.Impartiality);
        action.Apply(context);
        context.ClassifyAgain();
        action.Fire(context, trigger);
        return End(context, complaint, action.Trigger, action.Reason);
    }

    /// <summary>
    /// Refuses an actor who may not do an action, whatever its data: for the id, a conflict of interest or the role. For a question that
    /// comes before the decision. Null if the actor is not refused.
    /// </summary>
    public static Decision? Forbidding(
        Complaint complaint, ComplaintAction action, Actor actor, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        var context = new DecisionContext(complaint, actor, facts, book, workflow);
        if (context.IsStrict)
            CheckActor(actor, facts, book, context.Refusals);
        if (context.Refusals.Count == 0)
            context.MustBeFree(actor.Id);
        if (context.Refusals.Count > 0 || !context.IsStrict || workflow.TriggerId(action.Trigger) is not { } trigger)
            return context.Refusals.Count > 0 ? Refused(context, complaint) : null;
        Attend(context, inclusive: false);
        if (!context.IsBehind)
            context.Transitions.MustHaveRole(trigger, actor);
        return context.Refusals.Count > 0 ? Refused(context, complaint) : null;
    }

    /// <summary>
    /// Checks everything that can be checked before an action applies its changes. An actor without a role is told only that: the other
    /// refusals say what the complaint is like. Then comes impartiality, then the input, then the complaint.
    /// </summary>
    private static bool MayAct(
        ComplaintAction action, int trigger, Precondition precondition, DecisionContext context, InputCheck check)
    {
        bool isStrict = context.IsStrict;
        bool isKnown = context.States.Know(trigger);
        if (isStrict)
            context.Transitions.MustHaveRole(trigger, context.Actor);
        if (context.Refusals.Count > 0)
            return false;

        if (isStrict && isKnown)
            precondition.CheckActor(context);
        if (context.Refusals.Count == 0)
        {
            action.CheckInput(check);
            if (context.Refusals.Count > 0)
                return false;
        }
        if (isStrict && isKnown)
            precondition.CheckComplaint(context);
        if (context.Refusals.Count == 0 && isKnown)
            return true;
        context.Transitions.MustBePossible(trigger, context.Actor, isApplied: false);
        return false;
    }

    /// <summary>Adds the reasons why nobody can act as this actor: something is missing, or the id looks like another one.</summary>
    public static void CheckActor(Actor actor, Facts facts, RuleBook book, List<Refusal> refusals)
    {
        ShapeCheck.Check(actor, [], refusals, strict: true);
        if (refusals.Count == 0)
            new InputCheck(book, facts, refusals).Acts(actor);
    }

    /// <summary>
    /// Gets what an actor may do now, after due work is processed, and why the rest is refused. Data of actions are not
    /// considered.
    /// </summary>
    public static IReadOnlyList<PermittedAction> Permitted(
        Complaint complaint, Actor actor, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        var context = new DecisionContext(complaint, actor, facts, book, workflow);
        CheckActor(actor, facts, book, context.Refusals);
        if (context.Refusals.Count == 0)
            context.MustBeFree(actor.Id);
        if (context.Refusals.Count == 0)
            Attend(context, inclusive: false);
        if (context.IsBehind && Wake(complaint, facts, book, workflow) is { Entry: not null, Complaint: { } woken })
            return Permitted(woken, actor, facts, book, workflow);
        return context.Refusals.Count > 0 ? Permissions.None(context) : Permissions.Of(context);
    }

    /// <summary>
    /// Processes the due work of a complaint, as far as it can be processed in one entry. Without an entry if nothing was due.
    /// </summary>
    public static Decision Wake(Complaint complaint, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        var context = new DecisionContext(complaint, Actor.System, facts, book, workflow);
        Attend(context, inclusive: true);
        context.Settle();
        if (context is { Refusals.Count: > 0, Checkpoint: { } done })
        {
            context.IsBehind = true;
            DueWork.KeepWhatWasDone(context, done);
        }
        return context.Events.Count == 0
            ? new Decision(complaint, null, [], [], Alarm.Next(complaint)?.At, [])
            : Finish(context, complaint, WakeAction, null);
    }

    /// <summary>
    /// Adds a complaint to a group, with the consequences. Without an entry if it is in the group already, or in one that was
    /// merged with it, or no longer counts.
    /// </summary>
    public static Decision Join(Complaint complaint, GroupMembership group, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        if (complaint.MembershipOf(group.Detector, group.Trait) is { } present && present.First <= group.First)
            return Unchanged(complaint);
        DecisionContext context = Begin(complaint, facts, book, workflow);
        if (!CountedComplaints.Counts(context.Complaint))
            return Unchanged(complaint);
        context.Join(group);
        return End(context, complaint, JoinAction);
    }

    /// <summary>Records that one more tracking token leads to a complaint. The token itself is not recorded.</summary>
    public static Decision GiveToken(Complaint complaint, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        DecisionContext context = Begin(complaint, facts, book, workflow);
        return End(context, complaint, TokenAction);
    }

    /// <summary>
    /// Records that a recall or a suspension began in the group of a complaint. Without an entry if that is already recorded.
    /// </summary>
    public static Decision LearnMeasure(Complaint complaint, ComplaintId from, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        if (complaint.Links?.Measures.Contains(from) == true)
            return Unchanged(complaint);
        DecisionContext context = Begin(complaint, facts, book, workflow);
        context.Emit(new MeasureLearned { From = from });
        context.Notify(new PendingNotice(nameof(MeasureLearned), [Roles.CaseOwner, Roles.QualityManager]));
        return End(context, complaint, nameof(MeasureLearned));
    }

    /// <summary>
    /// Records a past event, for history that is replayed: it meets targets and starts them, fires nothing and requires no role.
    /// </summary>
    public static Decision Record(Complaint complaint, string milestone, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        DecisionContext context = Begin(complaint, facts, book, workflow);
        context.Reach(milestone, context.Now);
        return End(context, complaint, MilestoneAction);
    }

    /// <summary>
    /// Processes due work up to now, under the earlier rules as far as they are known; then updates the clocks to the current
    /// rules.
    /// </summary>
    private static void Attend(DecisionContext context, bool inclusive)
    {
        DueWork.Process(context, context.Before.DueWorkUpTo ?? context.Before.LastEntryAt, inclusive);
        context.MeetRules(inclusive);
        DueWork.Process(context, context.Now, inclusive);
        context.FinishClassifying();
        context.IsBehind = context is { Refusals.Count: > 0, Checkpoint: not null };
    }

    /// <summary>Begins a decision that no action requested, after processing due work.</summary>
    private static DecisionContext Begin(Complaint complaint, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        var context = new DecisionContext(complaint, Actor.System, facts, book, workflow);
        Attend(context, inclusive: false);
        return context;
    }

    /// <summary>Ends a decision. The clocks are updated when everything else is decided.</summary>
    private static Decision End(DecisionContext context, Complaint? before, string action, string? reason = null)
    {
        context.FinishClassifying();
        context.Settle();
        return Finish(context, before, action, reason);
    }

    private static Decision Finish(DecisionContext context, Complaint? before, string action, string? reason)
    {
        if (context.Refusals.Count > 0)
            return Refused(context, before) with { MissingDepartment = context.Wanted };

        var entry = new HistoryEntry
        {
            Complaint = context.Complaint.Id,
            Version = (before?.Version ?? 0) + 1,
            At = context.DecidedAt,
            Actor = context.Actor.Id,
            Roles = context.Actor.Roles,
            Action = action,
            RuleBook = context.Book.Hash,
            Reason = reason,
            Events = context.Events,
        };
        Complaint after = Evolution.After(context.Complaint, entry);
        return new Decision(after, entry, context.LeavingNotices, context.HostEffects, Alarm.Next(after)?.At, [])
        {
            MissingDepartment = context.Wanted,
            IsBehind = context.IsBehind,
        };
    }

    private static Decision Refused(DecisionContext context, Complaint? before) =>
        Decision.Refused(before, context.Refusals) with { IsBehind = context.IsBehind };
}
