using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Rules;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Engine;

/// <summary>Decides what a complaint records about the parts that were split from it.</summary>
internal static partial class Decider
{
    /// <summary>
    /// Records that the rules refuse to receive a part, and tells the handlers of the complaint; or records that such a part was
    /// received. Without an entry if that is already known.
    /// </summary>
    /// <param name="complaint">The complaint from which it was split.</param>
    /// <param name="part">The part.</param>
    /// <param name="codes">The codes of the refusals; empty if it was received.</param>
    /// <param name="facts">The external facts.</param>
    /// <param name="book">The rules.</param>
    /// <param name="workflow">The workflow.</param>
    public static Decision NotePart(
        Complaint complaint, ComplaintId part, IReadOnlyList<string> codes, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        bool isRefused = codes.Count > 0;
        if (isRefused == (complaint.Links?.RefusedParts.Contains(part) == true))
            return Unchanged(complaint);
        DecisionContext context = Begin(complaint, facts, book, workflow);
        context.Emit(isRefused ? new PartRefused { Part = part, Codes = codes } : new PartReceived { Part = part });
        if (isRefused)
            context.Notify(new PendingNotice(nameof(PartRefused), [Roles.CaseOwner, Roles.DepartmentSupervisor]));
        return End(context, complaint, isRefused ? nameof(PartRefused) : nameof(PartReceived));
    }
}
