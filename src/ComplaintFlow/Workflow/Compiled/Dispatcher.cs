using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;

namespace ComplaintFlow.Workflow.Compiled;

/// <summary>Offers a trigger to every region. A pure function: it says which ways are taken, or why none is, and changes nothing.</summary>
internal static class Dispatcher
{
    /// <summary>
    /// All or nothing: where one region that has a transition for the trigger refuses it, all refuse it. A region without one stays as it is.
    /// </summary>
    /// <remarks>An actor of null means that the rules themselves fire it: they need no role. Allocates nothing where the trigger is known here.</remarks>
    public static void Offer(
        CompiledWorkflow workflow, ActiveStates states, int trigger, Actor? actor, bool requireFields, in ConditionScope scope, NamedPredicates predicates,
        List<Taken> taken, List<Refusal> refusals)
    {
        bool known = false;
        for (int i = 0; i < states.All.Length; i++)
        {
            if (states.All[i] is not { } state || state.Find(trigger) is not { } transition)
                continue;

            known = true;
            int before = refusals.Count;
            Check(transition, actor, requireFields, scope, predicates, refusals);
            if (refusals.Count == before)
                Choose(transition, i, state, scope, predicates, taken, refusals);
        }
        if (!known)
            refusals.Add(NotHere(workflow, states, trigger, scope.Complaint));
        if (refusals.Count > 0)
            taken.Clear();
    }

    private static void Check(
        CompiledTransition transition, Actor? actor, bool requireFields, in ConditionScope scope, NamedPredicates predicates, List<Refusal> refusals)
    {
        if (actor is not null && transition.Roles.Count > 0 && !HasOne(actor, transition.Roles))
            refusals.Add(transition.WithoutRole);
        if (!transition.Guard.Holds(scope, predicates))
            refusals.Add(transition.WithoutGuard);
        if (!requireFields)
            return;
        foreach (RequiredField required in transition.Required)
        {
            if (!required.Field.HasValue(scope.Complaint))
                refusals.Add(required.Missing);
        }
    }

    private static void Choose(
        CompiledTransition transition, int region, CompiledState state, in ConditionScope scope, NamedPredicates predicates, List<Taken> taken, List<Refusal> refusals)
    {
        foreach (CompiledBranch branch in transition.Branches)
        {
            if (!branch.Guard.Holds(scope, predicates))
                continue;
            taken.Add(new Taken(region, state, branch));
            return;
        }
        refusals.Add(transition.WithoutBranch);
    }

    private static Refusal NotHere(CompiledWorkflow workflow, ActiveStates states, int trigger, Complaint complaint)
    {
        var possible = new SortedSet<string>(StringComparer.Ordinal);
        foreach (CompiledState? state in states.All)
        {
            foreach (int id in state is null ? [] : state.Triggers)
                possible.Add(workflow.Triggers[id]);
        }
        return new Refusal(
            "CF3001", $"'{workflow.Triggers[trigger]}' is not possible in the state {complaint.State}.",
            possible.Count == 0 ? "Nothing is possible in this state." : $"Possible here: {string.Join(", ", possible)}.");
    }

    private static bool HasOne(Actor actor, IReadOnlyList<string> roles)
    {
        for (int i = 0; i < roles.Count; i++)
        {
            if (actor.Has(roles[i]))
                return true;
        }
        return false;
    }
}

/// <summary>A way that a region takes.</summary>
internal readonly record struct Taken(int Region, CompiledState From, CompiledBranch Branch);
