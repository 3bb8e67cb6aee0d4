using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Checks that a complaint which missed a target is closed only after the breach was explained, if the target requires it.
/// </summary>
internal static class Closing
{
    /// <summary>Determines whether the complaint has ended.</summary>
    public static bool IsOver(this DecisionContext context) => context.Workflow.IsOver(context.Complaint);

    /// <summary>Determines whether a region is in a state, or in one of its substates.</summary>
    public static bool IsIn(this DecisionContext context, string name)
    {
        foreach (CompiledState? active in context.States.All)
        {
            for (CompiledState? state = active; state is not null; state = state.Parent)
            {
                if (Names.Same(state.Name, name))
                    return true;
            }
        }
        return false;
    }

    /// <summary>
    /// Checks the transitions that a trigger would take. None is taken if one of them closes the complaint and may not.
    /// </summary>
    public static void MayClose(this DecisionContext context, List<Taken> taken, List<Refusal> refusals)
    {
        if (!context.IsStrict || !taken.Exists(static way => way.Closes))
            return;
        AddUnexplained(context, refusals);
        if (refusals.Count > 0)
            taken.Clear();
    }

    /// <summary>Adds a refusal for each target that was missed without an explanation, if the target requires one.</summary>
    public static void AddUnexplained(this DecisionContext context, List<Refusal> refusals)
    {
        foreach (Clock clock in context.Complaint.Clocks)
        {
            if (clock.Breach is not null || clock.Exemption is not null || !(clock.BreachedAt is not null || clock.IsMetLate)
                || context.Book.Sla.TargetOf(clock)?.Rules.ExplainBreach != true)
                continue;
            refusals.Add(
                new Refusal(
                    DiagnosticCodes.BreachNotExplained,
                    context.IsOutsider() ? "Something is late, and nobody has said why."
                        : $"The target {clock.Target} was missed, and nobody has said why.",
                    "Use the action ExplainBreach first: it takes a reason and who answers for it."));
        }
    }
}
