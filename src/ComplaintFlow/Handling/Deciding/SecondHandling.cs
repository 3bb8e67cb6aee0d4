using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Sla.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Prepares the second handling of a complaint: one tier higher if the complainant was not satisfied, with a plan, and with a
/// responsible person.
/// </summary>
internal static class SecondHandling
{
    /// <summary>
    /// Raises the complaint to the next tier by rank, as if a person had decided it. A complaint without a tier stays without
    /// one.
    /// </summary>
    public static void Raise(DecisionContext context)
    {
        if (context.Book.Sla.Find(context.Complaint.Tier) is not { } tier)
            return;
        Tier? next = context.Book.Sla.Tiers.Where(other => other.Rank > tier.Rank).MinBy(other => other.Rank);
        // A person or a rule decides that a complaint is a major one; dissatisfaction alone does not.
        if (next is not null && !Names.Same(next.Name, BuiltInTiers.Major))
            context.Decide(new ClassificationDecision { Tier = next.Name });
    }

    public static void Begin(DecisionContext context, string plan)
    {
        context.Emit(new NoteAdded { Text = plan });
        if (context.Complaint.Owner is null && context.Refusals.Count == 0 && context.MayHave(context.Actor.Id))
            context.Assign(context.Complaint.Department, context.Actor.Id);
    }
}
