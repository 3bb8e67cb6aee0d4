using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Rules;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Engine;

/// <summary>
/// Decides merges. A merge takes commits on both complaints: the duplicate proposes it, the master takes it over or not, and the
/// duplicate ends or goes on. Each decision checks the basis of the one before, so each may be repeated, be late, or find that
/// the basis no longer holds.
/// </summary>
internal static partial class Decider
{
    /// <summary>
    /// Decides whether the master takes over a duplicate in its current state, or gives the reason why not. Without an entry if
    /// it already has this state.
    /// </summary>
    public static Decision TakeDuplicate(Complaint complaint, Complaint duplicate, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        bool isTaken = complaint.Links?.Joined.Any(one => one.Id == duplicate.Id && one.Version == duplicate.Version) == true;
        // If two complaints are to be merged into each other, the one with the smaller id stays.
        bool comesInstead = complaint.Links?.Proposed?.Master == duplicate.Id && complaint.Id < duplicate.Id;
        bool isProposing = complaint.Links?.Proposed is not null && !isTaken && !comesInstead;
        DecisionContext context = Begin(complaint, facts, book, workflow);
        if (MergeCheck.Of(duplicate, context.Complaint, context.IsOver(), isProposing) is { } refusal)
            return Decision.Refused(complaint, [refusal]);
        if (isTaken)
            return Unchanged(complaint);
        if (comesInstead)
            context.DropProposedMerge("the other complaint comes into this one instead");
        context.Emit(new DuplicateJoined { Joined = JoinedComplaint.Of(duplicate, context.Complaint.Round) });
        context.ReplaceConflicted();
        return End(context, complaint, nameof(DuplicateJoined));
    }

    /// <summary>
    /// Ends the duplicate because the master has taken it over, or returns it to its own handling. Without an entry if it no
    /// longer is as the master has seen it.
    /// </summary>
    /// <param name="complaint">The duplicate.</param>
    /// <param name="seen">The duplicate as the master has seen it.</param>
    /// <param name="refusal">The reason why the master does not take it over; null if it does.</param>
    /// <param name="facts">The external facts.</param>
    /// <param name="book">The rules.</param>
    /// <param name="workflow">The workflow.</param>
    public static Decision SettleMerge(
        Complaint complaint, Complaint seen, Refusal? refusal, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        if (complaint.Version != seen.Version || complaint.Links?.Proposed is not { } proposed)
            return Unchanged(complaint);
        if (refusal is null)
        {
            DecisionContext ending = Begin(complaint, facts, book, workflow);
            ending.Emit(new MergedInto { Master = proposed.Master, At = ending.Now });
            ending.Transitions.FireByRules(nameof(Merge));
            Decision ended = End(ending, complaint, nameof(MergedInto));
            if (ended.Refusals is not [var problem, ..])
                return ended;
            refusal = problem;
        }
        DecisionContext going = Begin(complaint, facts, book, workflow);
        going.DropProposedMerge(refusal.Message);
        return End(going, complaint, nameof(MergeUndone));
    }

    /// <summary>Removes a complaint that does not go on in the master. Without an entry if the master does not have it.</summary>
    public static Decision LetGo(Complaint complaint, ComplaintId duplicate, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        if (complaint.Links?.Joined.Any(one => one.Id == duplicate) != true)
            return Unchanged(complaint);
        DecisionContext context = Begin(complaint, facts, book, workflow);
        context.Emit(new DuplicateLeft { Duplicate = duplicate });
        return End(context, complaint, nameof(DuplicateLeft));
    }

    /// <summary>
    /// Tells the duplicate that its master has ended: it ends as well, or is handled on its own if the end came from the will or
    /// the silence of another person.
    /// </summary>
    public static Decision FollowMaster(
        Complaint complaint, Complaint master, MasterEnding ending, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        if (complaint.Links?.Master != master.Id || complaint.Links.MasterEnding == ending)
            return Unchanged(complaint);
        return CloseOutcomes.IsPersonal(ending.Outcome) && !RelatedComplaints.SharePerson(complaint, master, book)
            ? Unmerge(complaint, facts, book, workflow)
            : NoteEnding(complaint, ending, facts, book, workflow);
    }

    private static Decision NoteEnding(Complaint complaint, MasterEnding ending, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        DecisionContext context = Begin(complaint, facts, book, workflow);
        context.Emit(new MasterEnded { Ending = ending });
        context.Notify(new PendingNotice(nameof(MasterEnded), [Roles.Complainant]));
        return End(context, complaint, nameof(MasterEnded));
    }

    private static Decision Unmerge(Complaint complaint, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        DecisionContext context = TakeBack();
        context.Transitions.FireByRules(nameof(Actions.Unmerge));
        // The workflow has no way back: the link ends anyway, and people are told.
        if (context.Refusals.Count > 0)
            context = TakeBack();
        return End(context, complaint, nameof(MergeUndone));

        DecisionContext TakeBack()
        {
            DecisionContext made = Begin(complaint, facts, book, workflow);
            made.TakeMergeBack("the other complaint ended by the will or the silence of its complainant");
            return made;
        }
    }

    private static Decision Unchanged(Complaint complaint) => new(complaint, null, [], [], null, []);
}
