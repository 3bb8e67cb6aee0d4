using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Rules;
using ComplaintFlow.Sla.Compiled;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Decides everything that may happen to a complaint. Pure: the same arguments give the same decision, and nothing is changed.</summary>
internal static class Decider
{
    private const string ReceiveAction = "Receive";
    private const string WakeAction = "Wake";
    private const string MilestoneAction = "RecordMilestone";

    public static Decision Receive(Intake intake, Actor actor, Facts facts, RuleBook book)
    {
        var draft = new Draft(null, facts, book, book.Workflow);
        new InputCheck(book, facts, draft.Refusals).Intake(intake);
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
            Complainant = intake.Complainant with { Contacts = [.. intake.Complainant.Contacts] },
            Demands = [.. intake.Demands],
            Product = intake.Product,
            Fields = FieldValues.Of(intake.Fields, book),
            Regions = [.. book.Workflow.Regions.Select(region => new RegionState(region.Name, region.Initial.Name))],
        });
        if (intake.Category is not null)
            draft.Emit(new Classified { Outcome = ClassificationOutcome.None with { Category = intake.Category } });
        if (intake.Department is not null)
            draft.Emit(new Assigned { Department = intake.Department });
        draft.Classify();
        draft.Reach(Milestones.Received, draft.Complaint.ReceivedAt);
        if (draft.Complaint.Tier is not null)
            draft.Reach(Milestones.Classified, draft.Now);
        draft.EnterInitial();
        draft.Notify(new NoticeDraft(nameof(Received), [Roles.Complainant], Next(draft.Complaint)));
        Attention.Take(draft, inclusive: true);
        return Finish(draft, null, actor, ReceiveAction, null);
    }

    public static Decision Act(Complaint complaint, ComplaintAction action, Actor actor, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        var draft = new Draft(complaint, facts, book, workflow);
        var check = new InputCheck(book, facts, draft.Refusals);
        check.Text(nameof(action.Reason), action.Reason);
        action.Check(check);
        int? trigger = workflow.TriggerId(action.Trigger);
        if (trigger is null)
            draft.Refusals.Add(new Refusal("CF3010", "The workflow has no such trigger.", Conditions.Names.Suggest(action.Trigger, workflow.Triggers, "trigger")));
        if (draft.Refusals.Count > 0)
            return Decision.Refused(complaint, draft.Refusals);

        Attention.Take(draft, inclusive: false);
        action.Apply(draft);
        draft.Fire(trigger!.Value, actor);
        return Finish(draft, complaint, actor, action.Trigger, action.Reason);
    }

    /// <summary>What time has done to a complaint. Without an entry where nothing was due.</summary>
    public static Decision Wake(Complaint complaint, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        var draft = new Draft(complaint, facts, book, workflow);
        Attention.Take(draft, inclusive: true);
        return draft.Events.Count == 0
            ? new Decision(complaint, null, [], [], ClockStarter.WakeAt(complaint), [])
            : Finish(draft, complaint, Actor.System, WakeAction, null);
    }

    /// <summary>Notes something that happened, for history that is tried out: it meets targets and starts them, fires nothing and asks for no role.</summary>
    public static Decision Record(Complaint complaint, string milestone, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        var draft = new Draft(complaint, facts, book, workflow);
        Attention.Take(draft, inclusive: false);
        draft.Reach(milestone, draft.Now);
        return Finish(draft, complaint, Actor.System, MilestoneAction, null);
    }

    private static Decision Finish(Draft draft, Complaint? before, Actor actor, string action, string? reason)
    {
        if (draft.Refusals.Count > 0)
            return Decision.Refused(before, draft.Refusals);

        var entry = new HistoryEntry
        {
            Complaint = draft.Complaint.Id,
            Version = (before?.Version ?? 0) + 1,
            At = draft.Now,
            Actor = actor.Id,
            Roles = actor.Roles,
            Action = action,
            RuleBook = draft.Book.Hash,
            Reason = reason,
            Events = draft.Events,
        };
        Complaint after = draft.Complaint with { Version = entry.Version, LastEntryAt = entry.At };
        return new Decision(after, entry, draft.Notices, draft.HostEffects, ClockStarter.WakeAt(after), []);
    }

    private static Clock? Next(Complaint complaint) =>
        complaint.Clocks.Where(clock => clock.Status == ClockStatus.Running).MinBy(clock => clock.DueAt);
}
