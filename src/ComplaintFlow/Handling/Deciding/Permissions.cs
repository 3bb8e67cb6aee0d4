using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>What is possible in the present states, and why some of it is not for an actor.</summary>
internal static class Permissions
{
    public static IReadOnlyList<PermittedAction> Of(CompiledWorkflow workflow, Actor actor, in ConditionScope scope, NamedPredicates predicates)
    {
        var known = new SortedSet<int>();
        var required = new Dictionary<int, SortedSet<string>>();
        for (int i = 0; i < workflow.Regions.Count; i++)
        {
            if (workflow.StateOf(scope.Complaint, i) is not { } state)
                continue;
            foreach (int trigger in state.Triggers)
            {
                known.Add(trigger);
                foreach (Conditions.Fields.Field field in state.Find(trigger)!.Required)
                {
                    if (field.HasValue(scope.Complaint))
                        continue;
                    if (!required.TryGetValue(trigger, out SortedSet<string>? fields))
                        required.Add(trigger, fields = new SortedSet<string>(StringComparer.Ordinal));
                    fields.Add(field.Name);
                }
            }
        }

        var all = new List<PermittedAction>(known.Count);
        foreach (int trigger in known)
        {
            var refusals = new List<Refusal>();
            Dispatcher.Offer(workflow, trigger, actor, requireFields: false, scope, predicates, [], refusals);
            all.Add(new PermittedAction(workflow.Triggers[trigger], refusals, required.TryGetValue(trigger, out SortedSet<string>? fields) ? [.. fields] : []));
        }
        return [.. all.OrderBy(action => action.Trigger, StringComparer.Ordinal)];
    }
}
