using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Workflow.Compiled;

/// <summary>
/// Offers a trigger to every region. It is a pure function: it returns the branches that are taken, or the reasons why none is, and changes
/// nothing.
/// </summary>
internal static class Dispatcher
{
    /// <summary>
    /// Offers a trigger to all regions or none: if a region that has a transition for the trigger refuses it, no region takes it. A region
    /// without such a transition stays as it is.
    /// </summary>
    /// <remarks>Allocates nothing if the trigger is known here and permitted.</remarks>
    public static void Offer(
        CompiledWorkflow workflow, ActiveStates states, int trigger, in RoleMask caller, bool requireFields, in ConditionScope scope,
        NamedPredicates predicates,
        List<Taken> taken, List<Refusal> refusals)
    {
        bool known = false;
        for (int i = 0; i < states.All.Length; i++)
        {
            if (states.All[i] is not { } state || state.Find(trigger) is not { } transition)
                continue;

            known = true;
            int before = refusals.Count;
            Check(transition, caller, requireFields, scope, predicates, refusals);
            if (refusals.Count > before)
                continue;
            if (transition.Choose(scope, predicates) is { } branch)
                taken.Add(new Taken(i, state, branch));
            else
                refusals.AddRange(transition.WithoutBranch(scope, predicates).Refusals);
        }
        if (!known)
            refusals.Add(NotHere(workflow, states, trigger, caller, scope.Complaint));
        if (refusals.Count > 0)
            taken.Clear();
    }

    private static void Check(
        CompiledTransition transition, in RoleMask caller, bool requireFields, in ConditionScope scope, NamedPredicates predicates,
        List<Refusal> refusals)
    {
        PermittedAction answer = transition.Check(caller, scope, predicates);
        if (!ReferenceEquals(answer, transition.Permitted))
            refusals.AddRange(answer.Refusals);
        if (!requireFields)
            return;
        foreach (RequiredField required in transition.Required)
        {
            if (!required.Field.HasValue(scope.Complaint))
                refusals.Add(required.Missing);
        }
    }

    /// <summary>Creates the refusal of a trigger that no state knows. It names only what the caller's roles may do.</summary>
    private static Refusal NotHere(
        CompiledWorkflow workflow, ActiveStates states, int trigger, in RoleMask caller, Complaint complaint)
    {
        var possible = new SortedSet<string>(StringComparer.Ordinal);
        foreach (CompiledState? state in states.All)
        {
            for (int i = 0; i < state?.Triggers.Length; i++)
            {
                if (state.Transitions[i].By.Overlaps(caller))
                    possible.Add(workflow.Triggers[state.Triggers[i]]);
            }
        }
        return new Refusal(
            DiagnosticCodes.TriggerNotPossible, $"'{workflow.Triggers[trigger]}' is not possible in the state {complaint.State}.",
            possible.Count == 0 ? "Nothing is possible in this state with the actor's roles."
                : $"Possible here: {string.Join(", ", possible)}.");
    }
}

/// <summary>A branch that a region takes.</summary>
internal readonly record struct Taken(int Region, CompiledState From, CompiledBranch Branch);
