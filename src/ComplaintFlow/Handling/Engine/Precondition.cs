using System.Runtime.CompilerServices;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Workflow;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Engine;

/// <summary>
/// Represents what one trigger requires in addition to the workflow: impartiality, and the precondition of its action.
/// </summary>
internal sealed class Precondition(ImpartialityRule? impartiality, PreconditionAttribute? action)
{
    private static readonly ConditionalWeakTable<CompiledWorkflow, Precondition[]> s_byWorkflow = [];

    private WithRefusal? _last;

    public ImpartialityRule? Impartiality { get; } = impartiality;

    /// <summary>Gets the preconditions of the triggers of a workflow, by their ids.</summary>
    public static Precondition[] Of(CompiledWorkflow workflow) => s_byWorkflow.GetValue(workflow, static known =>
        [.. known.Triggers.Select(trigger => new Precondition(
            Deciding.Impartiality.Rules.GetValueOrDefault(trigger), ActionTypes.Find(trigger)?.Precondition))]);

    /// <summary>Adds refusals in front of those of an answer of the workflow.</summary>
    /// <remarks>
    /// Most refusals of preconditions are always the same object, and so are the answers of the workflow. The last pair is kept, so
    /// that asking again allocates nothing.
    /// </remarks>
    public PermittedAction Refuse(PermittedAction answer, List<Refusal> refusals)
    {
        if (refusals.Count == 1 && _last is { } last && ReferenceEquals(last.Answer, answer) && ReferenceEquals(last.Refusal, refusals[0]))
            return last.Refused;
        Refusal[] all = [.. refusals, .. answer.Refusals];
        PermittedAction refused = answer with { Refusals = all };
        if (refusals.Count == 1)
            _last = new WithRefusal(answer, refusals[0], refused);
        return refused;
    }

    /// <summary>Adds the refusal of an actor who is not impartial.</summary>
    public void CheckActor(DecisionContext context)
    {
        if (Impartiality is not null && Deciding.Impartiality.Against(context.Complaint, Impartiality, context.Actor) is { } refusal)
            context.Refusals.Add(refusal);
    }

    /// <summary>Adds the refusals of the action that do not depend on its data.</summary>
    public void CheckComplaint(DecisionContext context) => action?.Ask(context);

    private sealed record WithRefusal(PermittedAction Answer, Refusal Refusal, PermittedAction Refused);
}
