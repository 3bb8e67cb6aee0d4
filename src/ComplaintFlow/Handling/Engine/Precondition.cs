using System.Runtime.CompilerServices;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Engine;

/// <summary>
/// Represents what one trigger requires in addition to the workflow: impartiality, and the precondition of its action.
/// </summary>
internal sealed record Precondition(string Trigger, ImpartialityRule? Impartiality, PreconditionAttribute? Action)
{
    private static readonly ConditionalWeakTable<CompiledWorkflow, Precondition[]> s_byWorkflow = [];

    /// <summary>Gets the preconditions of the triggers of a workflow, by their ids.</summary>
    public static Precondition[] Of(CompiledWorkflow workflow) => s_byWorkflow.GetValue(workflow, static known =>
        [.. known.Triggers.Select(trigger => new Precondition(
            trigger, Deciding.Impartiality.Rules.GetValueOrDefault(trigger), ActionTypes.Find(trigger)?.Precondition))]);

    /// <summary>Adds the refusals for the actor and the complaint that do not depend on data.</summary>
    public void Check(DecisionContext context)
    {
        if (Impartiality is not null && Deciding.Impartiality.Against(context.Complaint, Impartiality, context.Actor) is { } refusal)
            context.Refusals.Add(refusal);
        Action?.Ask(context);
    }
}
