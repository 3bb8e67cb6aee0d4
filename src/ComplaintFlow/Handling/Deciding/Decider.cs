using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Detection;
using ComplaintFlow.Routing;
using ComplaintFlow.Rules;
using ComplaintFlow.Sla.Compiled;
using ComplaintFlow.Workflow;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Decides everything that may happen to a complaint. Pure: the same arguments give the same decision, and nothing is changed.</summary>
internal static partial class Decider
{
    private const string ReceiveAction = "Receive";
    private const string WakeAction = "Wake";
    private const string MilestoneAction = "RecordMilestone";
    private const string JoinAction = "JoinGroup";
    private const string TokenAction = "GiveTrackingToken";

    public static Decision Receive(Intake intake, Actor actor, Facts facts, RuleBook book)
    {
        var draft = new Draft(null, actor, facts, book, book.Workflow);
        var check = new InputCheck(book, facts, draft.Refusals);
        if (check.Usable(actor, intake))
        {
            check.Acts(actor);
            check.Intake(intake);
        }
        if (draft.Refusals.Count > 0)
            return Decision.Refused(null, draft.Refusals);

        draft.Emit(new Received
        {
            Id = facts.NewId,
            Number = facts.NewNumber,
            Workflow = book.WorkflowHash,
            Channel = intake.Channel,
            ReceivedAt = Instant.Cut(intake.ReceivedAt ?? facts.Now),
            OccurredAt = intake.OccurredAt is { } occurred ? Instant.Cut(occurred) : null,
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
            draft.Emit(new Classified { Outcome = ClassificationOutcome.None with { Category = category, Decisions = [new ClassificationDecision { Category = category, At = draft.Now }] } });
        if (intake.Department is not null)
            draft.Emit(new Assigned { Department = intake.Department });
        draft.Classify();
        draft.Route(RoutingStart.Receipt);
        draft.Reach(Milestones.Received, draft.Complaint.ReceivedAt);
        if (draft.Complaint.Tier is not null)
            draft.Reach(Milestones.Classified, draft.Now);
        draft.EnterInitial();
        draft.Notify(new NoticeDraft(nameof(Received), [Roles.Complainant], Next(draft.Complaint)));
        draft.Settle();
        Attention.Take(draft, inclusive: true);
        draft.DeclareMajor();
        draft.Settle();
        return Finish(draft, null, ReceiveAction, null);
    }

    public static Decision Act(Complaint complaint, ComplaintAction action, Actor actor, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        var draft = new Draft(complaint, actor, facts, book, workflow) { About = action.About };
        var check = new InputCheck(book, facts, draft.Refusals);
        if (!check.Usable(actor, action))
            return Decision.Refused(complaint, draft.Refusals);
        check.Acts(actor);
        action.Check(check);
        int? trigger = workflow.TriggerId(action.Trigger);
        if (trigger is null && draft.Refusals.Count == 0)
            draft.Refusals.Add(new Refusal(DiagnosticCodes.UnknownTrigger, "The workflow has no such trigger.", Conditions.Names.Suggest(action.Trigger, workflow.Triggers, "trigger")));
        if (draft.Refusals.Count > 0)
            return Decision.Refused(complaint, draft.Refusals);

        draft.MustBeFree(actor.Id);
        if (draft.Refusals.Count > 0)
            return Decision.Refused(complaint, draft.Refusals);

        Attend(draft, inclusive: false);
        Precondition precondition = Preconditions.Of(workflow)[trigger!.Value];
        bool isKnown = draft.States.Know(trigger.Value);
        if (facts.Strict && isKnown)
            precondition.Check(draft);
        if (draft.Refusals.Count > 0 || !isKnown)
        {
            draft.MustBePossible(trigger.Value, actor, isApplied: false);
            return Decision.Refused(complaint, draft.Refusals);
        }
        draft.TakePart(precondition.Impartiality);
        action.Apply(draft);
        draft.ClassifyAgain();
        action.Fire(draft, trigger.Value);
        draft.DeclareMajor();
        draft.Settle();
        return Finish(draft, complaint, action.Trigger, action.Reason);
    }

    /// <summary>What an actor may do now, when time has done its part; and why the rest is refused. Data of actions are not looked at.</summary>
    public static IReadOnlyList<PermittedAction> Permitted(Complaint complaint, Actor actor, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        var refusals = new List<Refusal>(InputCheck.Unusable(actor));
        var draft = new Draft(complaint, refusals.Count == 0 ? actor : Actor.System, facts, book, workflow);
        if (refusals.Count == 0)
            new InputCheck(book, facts, refusals).Acts(actor);
        if (refusals.Count > 0)
            return Permissions.None(draft, refusals);
        draft.MustBeFree(actor.Id);
        if (draft.Refusals.Count == 0)
            Attend(draft, inclusive: false);
        return draft.Refusals.Count > 0 ? Permissions.None(draft, draft.Refusals) : Permissions.Of(draft);
    }

    /// <summary>What time has done to a complaint. Without an entry where nothing was due.</summary>
    public static Decision Wake(Complaint complaint, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        var draft = new Draft(complaint, Actor.System, facts, book, workflow);
        Attend(draft, inclusive: true);
        draft.Settle();
        return draft.Events.Count == 0
            ? new Decision(complaint, null, [], [], Alarm.Next(complaint)?.At, [])
            : Finish(draft, complaint, WakeAction, null);
    }

    /// <summary>Takes a complaint into a group, with what follows. Without an entry if it is in it already, or in one that it was merged with, or no longer counts.</summary>
    public static Decision Join(Complaint complaint, GroupMembership group, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        if (complaint.MembershipOf(group.Detector, group.Trait) is { } present && present.First <= group.First)
            return Unchanged(complaint);
        var draft = new Draft(complaint, Actor.System, facts, book, workflow);
        Attend(draft, inclusive: false);
        if (!Counting.Counts(draft.Complaint))
            return Unchanged(complaint);
        draft.Join(group);
        draft.DeclareMajor();
        draft.Settle();
        return Finish(draft, complaint, JoinAction, null);
    }

    /// <summary>Notes that one more tracking token leads to a complaint. The token itself is no part of the record.</summary>
    public static Decision GiveToken(Complaint complaint, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        var draft = new Draft(complaint, Actor.System, facts, book, workflow);
        Attend(draft, inclusive: false);
        draft.Settle();
        return Finish(draft, complaint, TokenAction, null);
    }

    /// <summary>Notes that a recall or a suspension began in the group of a complaint. Without an entry if that is noted already.</summary>
    public static Decision LearnMeasure(Complaint complaint, ComplaintId from, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        if (complaint.Links?.Measures.Contains(from) == true)
            return Unchanged(complaint);
        var draft = new Draft(complaint, Actor.System, facts, book, workflow);
        Attend(draft, inclusive: false);
        draft.Emit(new MeasureLearned { From = from });
        draft.Notify(new NoticeDraft(nameof(MeasureLearned), [Roles.CaseOwner, Roles.QualityManager]));
        draft.Settle();
        return Finish(draft, complaint, nameof(MeasureLearned), null);
    }

    /// <summary>Notes something that happened, for history that is tried out: it meets targets and starts them, fires nothing and asks for no role.</summary>
    public static Decision Record(Complaint complaint, string milestone, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        var draft = new Draft(complaint, Actor.System, facts, book, workflow);
        Attend(draft, inclusive: false);
        draft.Reach(milestone, draft.Now);
        draft.Settle();
        return Finish(draft, complaint, MilestoneAction, null);
    }

    /// <summary>What time has done until now, under the rules of then as far as they are known; then the clocks meet the rules of today.</summary>
    private static void Attend(Draft draft, bool inclusive)
    {
        Attention.Take(draft, inclusive);
        draft.MeetRules(inclusive);
        Attention.Take(draft, inclusive);
    }

    private static Decision Finish(Draft draft, Complaint? before, string action, string? reason)
    {
        if (draft.Refusals.Count > 0)
            return Decision.Refused(before, draft.Refusals) with { Wanted = draft.Wanted };

        var entry = new HistoryEntry
        {
            Complaint = draft.Complaint.Id,
            Version = (before?.Version ?? 0) + 1,
            At = draft.Now,
            Actor = draft.Actor.Id,
            Roles = draft.Actor.Roles,
            Action = action,
            RuleBook = draft.Book.Hash,
            Reason = reason,
            Events = draft.Events,
        };
        Complaint after = draft.Complaint with { Version = entry.Version, LastEntryAt = entry.At, RuleBook = entry.RuleBook };
        return new Decision(after, entry, draft.Notices, draft.HostEffects, Alarm.Next(after)?.At, []) { Wanted = draft.Wanted };
    }

    private static Clock? Next(Complaint complaint) =>
        complaint.Clocks.Where(clock => clock.Status == ClockStatus.Running && !clock.IsInternal).MinBy(clock => clock.DueAt);
}
