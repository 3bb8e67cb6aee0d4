using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>What is possible in the present states, and why some of it is not for an actor.</summary>
internal static class Permissions
{
    /// <summary>By the name of the trigger: their ids follow the order of their names.</summary>
    public static IReadOnlyList<PermittedAction> Of(CompiledWorkflow workflow, Actor actor, in ConditionScope scope, NamedPredicates predicates)
    {
        var states = new ActiveStates(workflow, scope.Complaint);
        Span<ulong> known = stackalloc ulong[(workflow.Triggers.Count + 63) / 64];
        known.Clear();
        int count = 0;
        foreach (CompiledState? state in states.All)
        {
            foreach (int trigger in state is null ? [] : state.Triggers)
            {
                count += (known[trigger >> 6] & (1UL << (trigger & 63))) == 0 ? 1 : 0;
                known[trigger >> 6] |= 1UL << (trigger & 63);
            }
        }

        var permitted = new PermittedAction[count];
        var taken = new List<Taken>(2);
        var refusals = new List<Refusal>(2);
        for (int trigger = 0, next = 0; trigger < workflow.Triggers.Count; trigger++)
        {
            if ((known[trigger >> 6] & (1UL << (trigger & 63))) == 0)
                continue;
            Dispatcher.Offer(workflow, states, trigger, actor, requireFields: false, scope, predicates, taken, refusals);
            permitted[next++] = new PermittedAction(workflow.Triggers[trigger], refusals.Count == 0 ? [] : refusals.ToArray(), Missing(states, trigger, scope.Complaint));
            taken.Clear();
            refusals.Clear();
        }
        return permitted;
    }

    private static string[] Missing(ActiveStates states, int trigger, Complaint complaint)
    {
        List<string>? missing = null;
        foreach (CompiledState? state in states.All)
        {
            foreach (RequiredField required in state?.Find(trigger)?.Required ?? [])
            {
                if (!required.Field.HasValue(complaint) && missing?.Contains(required.Field.Name) != true)
                    (missing ??= []).Add(required.Field.Name);
            }
        }
        return missing is null ? [] : [.. missing];
    }
}
