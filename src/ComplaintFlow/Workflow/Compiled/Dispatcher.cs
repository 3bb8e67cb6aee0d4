using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Workflow.Compiled;

/// <summary>Offers a trigger to every region. A pure function: it says which ways are taken, or why none is, and changes nothing.</summary>
internal static class Dispatcher
{
    /// <summary>
    /// All or nothing: where one region that has a transition for the trigger refuses it, all refuse it. A region without one stays as it is.
    /// </summary>
    /// <remarks>An actor of null means that the rules themselves fire it: they need no role.</remarks>
    public static void Offer(
        CompiledWorkflow workflow, int trigger, Actor? actor, bool requireFields, in ConditionScope scope, NamedPredicates predicates,
        List<Taken> taken, List<Refusal> refusals)
    {
        bool known = false;
        for (int i = 0; i < workflow.Regions.Count; i++)
        {
            if (workflow.StateOf(scope.Complaint, i) is not { } state || state.Find(trigger) is not { } transition)
                continue;

            known = true;
            int before = refusals.Count;
            Check(workflow.Triggers[trigger], transition, actor, requireFields, scope, predicates, refusals);
            if (refusals.Count == before)
                Choose(workflow.Triggers[trigger], transition, i, state, scope, predicates, taken, refusals);
        }
        if (!known)
            refusals.Add(NotHere(workflow, trigger, scope.Complaint));
        if (refusals.Count > 0)
            taken.Clear();
    }

    private static void Check(
        string trigger, CompiledTransition transition, Actor? actor, bool requireFields, in ConditionScope scope, NamedPredicates predicates, List<Refusal> refusals)
    {
        if (actor is not null && transition.Roles.Count > 0 && !HasOne(actor, transition.Roles))
        {
            refusals.Add(new Refusal("CF3002", $"The actor holds no role that may do '{trigger}' now.", $"It takes one of: {string.Join(", ", transition.Roles)}."));
        }
        if (!transition.Guard.Holds(scope, predicates))
            refusals.Add(new Refusal("CF3003", $"A condition of '{trigger}' does not hold.", $"It passes where {transition.Guard}."));
        if (!requireFields)
            return;
        foreach (Field field in transition.Required)
        {
            if (!field.HasValue(scope.Complaint))
                refusals.Add(new Refusal("CF3004", $"'{trigger}' needs {field.Name}, which has no value.", $"Give {field.Name} with the action."));
        }
    }

    private static void Choose(
        string trigger, CompiledTransition transition, int region, CompiledState state, in ConditionScope scope, NamedPredicates predicates,
        List<Taken> taken, List<Refusal> refusals)
    {
        foreach (CompiledBranch branch in transition.Branches)
        {
            if (!branch.Guard.Holds(scope, predicates))
                continue;
            taken.Add(new Taken(region, state, branch));
            return;
        }
        refusals.Add(new Refusal(
            "CF3003", $"None of the branches of '{trigger}' holds.", $"It passes where {string.Join(" or ", transition.Branches.Select(branch => branch.Guard.ToString()))}."));
    }

    private static Refusal NotHere(CompiledWorkflow workflow, int trigger, Complaint complaint)
    {
        var possible = new SortedSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < workflow.Regions.Count; i++)
        {
            foreach (int id in workflow.StateOf(complaint, i) is { } state ? state.Triggers : [])
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
