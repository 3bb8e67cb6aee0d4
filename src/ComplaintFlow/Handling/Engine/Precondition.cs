using System.Runtime.CompilerServices;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Engine;

/// <summary>What one trigger asks for besides what the workflow says: other eyes, and what its action asks of the complaint.</summary>
internal sealed record Precondition(string Trigger, ImpartialityRule? Impartiality, PreconditionAttribute? Action)
{
    private static readonly ConditionalWeakTable<CompiledWorkflow, Precondition[]> s_byWorkflow = [];

    /// <summary>What the triggers of a workflow ask for, by their ids.</summary>
    public static Precondition[] Of(CompiledWorkflow workflow) => s_byWorkflow.GetValue(workflow, static known =>
        [.. known.Triggers.Select(trigger => new Precondition(
            trigger, Deciding.Impartiality.Rules.GetValueOrDefault(trigger), ActionTypes.Find(trigger)?.Precondition))]);

    /// <summary>Refuses what the actor may not do on the complaint, with whatever data.</summary>
    public void Check(DecisionContext context)
    {
        if (Impartiality is not null && Deciding.Impartiality.Against(context.Complaint, Impartiality, context.Actor) is { } refusal)
            context.Refusals.Add(refusal);
        Action?.Ask(context);
    }
}
