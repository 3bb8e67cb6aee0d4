using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Workflow;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Engine;

/// <summary>Determines what is possible in the present states, and why some of it is refused for an actor.</summary>
internal static class Permissions
{
    /// <summary>Gets the triggers by name, with all refusals that do not depend on the data of the action.</summary>
    public static IReadOnlyList<PermittedAction> Of(DecisionContext context)
    {
        var known = new TriggerSet(stackalloc ulong[TriggerSet.Words(context.Workflow.Triggers.Count)]);
        PermittedAction[] answers = ByWorkflow(
            known, context.Workflow, context.States, context.Actor, context.GuardScope, context.Facts.Predicates);
        Precondition[] preconditions = Precondition.Of(context.Workflow);
        int answer = 0;
        for (int trigger = 0; answer < answers.Length; trigger++)
        {
            if (!known.Contains(trigger))
                continue;
            answers[answer] = With(context, preconditions[trigger], trigger, answers[answer]);
            answer++;
        }
        return answers;
    }

    /// <summary>Refuses all triggers for one reason: the actor must keep out, or is not valid.</summary>
    public static IReadOnlyList<PermittedAction> None(DecisionContext context, IReadOnlyList<Refusal> refusals) =>
        [.. ByWorkflow(context.Workflow, context.Actor, context.GuardScope, context.Facts.Predicates)
            .Select(one => one with { Refusals = refusals })];

    /// <summary>
    /// Gets what the workflow alone permits, by the name of the trigger. The ids of triggers follow the order of their names.
    /// </summary>
    public static IReadOnlyList<PermittedAction> ByWorkflow(
        CompiledWorkflow workflow, Actor actor, in ConditionScope scope, NamedPredicates predicates) =>
        ByWorkflow(
            new TriggerSet(stackalloc ulong[TriggerSet.Words(workflow.Triggers.Count)]), workflow,
            new ActiveStates(workflow, scope.Complaint),
            actor, scope, predicates);

    private static PermittedAction[] ByWorkflow(
        TriggerSet known, CompiledWorkflow workflow, ActiveStates states, Actor actor, in ConditionScope scope, NamedPredicates predicates)
    {
        RoleMask caller = workflow.Roles.Of(actor);
        foreach (CompiledState? state in states.All)
            known.Add(state is null ? [] : state.Triggers);

        var permitted = new PermittedAction?[known.Count];
        foreach (CompiledState? state in states.All)
        {
            for (int i = 0; i < state?.Triggers.Length; i++)
            {
                ref PermittedAction? answer = ref permitted[known.IndexOf(state.Triggers[i])];
                answer = Both(answer, Ask(state.Transitions[i], caller, scope, predicates));
            }
        }
        return permitted!;
    }

    private static PermittedAction With(DecisionContext context, Precondition precondition, int trigger, PermittedAction answer)
    {
        context.Needed.Clear();
        precondition.Check(context);
        if (answer.IsPermitted)
            context.MayClose(trigger);
        if (context.Needed.Count > 0)
            answer = answer with { Requires = [.. answer.Requires.Union(context.Needed, Names.Comparer)] };
        if (context.Refusals.Count > 0)
            answer = answer with { Refusals = [.. context.Refusals, .. answer.Refusals] };
        context.Refusals.Clear();
        return answer;
    }

    private static PermittedAction Ask(
        CompiledTransition transition, in RoleMask caller, in ConditionScope scope, NamedPredicates predicates)
    {
        PermittedAction answer = transition.Check(caller, scope, predicates);
        if (ReferenceEquals(answer, transition.Permitted) && transition.Choose(scope, predicates) is null)
            answer = transition.WithoutBranch(scope, predicates);
        string[] missing = transition.Required.Length == 0 ? [] : Missing(transition.Required, scope.Complaint);
        return missing.Length == 0 ? answer : answer with { Requires = missing };
    }

    /// <summary>
    /// Combines the answers of several regions that take a trigger: it is refused if one refuses it, and needs what any of them
    /// requires.
    /// </summary>
    private static PermittedAction Both(PermittedAction? first, PermittedAction second) => first is null
        ? second
        : first with
        {
            Refusals = [.. first.Refusals, .. second.Refusals], Requires = [.. first.Requires.Union(second.Requires, Names.Comparer)],
        };

    private static string[] Missing(RequiredField[] required, Complaint complaint) =>
        [.. required.Where(one => !one.Field.HasValue(complaint)).Select(one => one.Field.Name).Distinct(Names.Comparer)];
}
