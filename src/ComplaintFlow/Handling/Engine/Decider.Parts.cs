using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Rules;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Engine;

/// <summary>What a complaint learns of the parts that were split from it.</summary>
internal static partial class Decider
{
    /// <summary>
    /// Notes that the rules refuse to receive a part, and tells those who handle the complaint; or that such a part was received.
    /// Without an entry if that is known.
    /// </summary>
    /// <param name="complaint">The complaint that it was split from.</param>
    /// <param name="part">The part.</param>
    /// <param name="codes">The codes of the refusals; none if it was received.</param>
    /// <param name="facts">What is known.</param>
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
