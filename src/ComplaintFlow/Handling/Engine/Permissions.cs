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
        int words = TriggerSet.Words(context.Workflow.Triggers.Count);
        var answers = new Answers(
            context.States, new(stackalloc ulong[words]), new(stackalloc ulong[words]), new(stackalloc ulong[words]), context.Complaint);
        Dispatcher.Ask(
            context.States, trigger: null, context.Workflow.Roles.Of(context.Actor), strict: true, context.GuardScope,
            context.Facts.Predicates, ref answers);

        PermittedAction[] permitted = answers.Permitted;
        Precondition[] preconditions = Precondition.Of(context.Workflow);
        int answer = 0;
        for (int trigger = 0; answer < permitted.Length; trigger++)
        {
            if (!answers.Known.Contains(trigger))
                continue;
            // Who may not act learns nothing else.
            if (!answers.Forbidden.Contains(trigger))
                permitted[answer] = With(context, preconditions[trigger], answers.Closing.Contains(trigger), permitted[answer]);
            answer++;
        }
        return permitted;
    }

    /// <summary>Refuses all triggers for one reason: the actor must keep out, or is not valid.</summary>
    public static IReadOnlyList<PermittedAction> None(DecisionContext context)
    {
        Refusal[] refusals = [.. context.Refusals];
        var known = new TriggerSet(stackalloc ulong[TriggerSet.Words(context.Workflow.Triggers.Count)]);
        known.AddAll(context.States);
        var refused = new List<PermittedAction>(known.Count);
        for (int trigger = 0; refused.Count < known.Count; trigger++)
        {
            if (known.Contains(trigger))
                refused.Add(new PermittedAction(context.Workflow.Triggers[trigger], refusals, []));
        }
        return refused;
    }

    /// <summary>
    /// Gets what the workflow alone permits, by the name of the trigger. The ids of triggers follow the order of their names.
    /// </summary>
    public static IReadOnlyList<PermittedAction> ByWorkflow(
        CompiledWorkflow workflow, Actor actor, in ConditionScope scope, NamedPredicates predicates)
    {
        int words = TriggerSet.Words(workflow.Triggers.Count);
        var states = new ActiveStates(workflow, scope.Complaint);
        var answers = new Answers(
            states, new(stackalloc ulong[words]), new(stackalloc ulong[words]), new(stackalloc ulong[words]), scope.Complaint);
        Dispatcher.Ask(states, trigger: null, workflow.Roles.Of(actor), strict: true, scope, predicates, ref answers);
        return answers.Permitted;
    }

    private static PermittedAction With(DecisionContext context, Precondition precondition, bool closes, PermittedAction answer)
    {
        List<Refusal> refusals = context.Refusals;
        precondition.CheckActor(context);
        precondition.CheckComplaint(context);
        if (closes && answer.IsPermitted)
            context.AddUnexplained(refusals);
        if (refusals.Count > 0)
        {
            answer = precondition.Refuse(answer, refusals);
            refusals.Clear();
        }
        if (context.Needed.Count > 0)
        {
            answer = answer with { Requires = [.. answer.Requires.Union(context.Needed.Select(JsonPath.Of), Names.Comparer)] };
            context.Needed.Clear();
        }
        return answer;
    }

    /// <summary>Collects the answers of all regions, by the trigger.</summary>
    private readonly ref struct Answers : IRegionAnswers
    {
        private readonly Complaint _complaint;

        /// <param name="states">The present states.</param>
        /// <param name="known">Receives the triggers that the states know.</param>
        /// <param name="closing">Receives the triggers that close the complaint.</param>
        /// <param name="forbidden">Receives the triggers for which the actor lacks a role.</param>
        /// <param name="complaint">The complaint that may lack fields.</param>
        public Answers(ActiveStates states, TriggerSet known, TriggerSet closing, TriggerSet forbidden, Complaint complaint)
        {
            known.AddAll(states);
            Known = known;
            Closing = closing;
            Forbidden = forbidden;
            Permitted = new PermittedAction[known.Count];
            _complaint = complaint;
        }

        public TriggerSet Known { get; }

        public TriggerSet Closing { get; }

        public TriggerSet Forbidden { get; }

        public PermittedAction[] Permitted { get; }

        public void Add(int trigger, in RegionAnswer answer)
        {
            ref PermittedAction? all = ref Permitted[Known.IndexOf(trigger)]!;
            if (answer.LacksRole)
            {
                all = Forbidden.Contains(trigger) ? Both(all!, answer.Answer) : answer.Answer;
                Forbidden.Add(trigger);
            }
            else if (!Forbidden.Contains(trigger))
            {
                PermittedAction one = answer.Transition.WithMissing(answer.Answer, _complaint);
                all = all is null ? one : Both(all, one);
                if (answer.Closes)
                    Closing.Add(trigger);
            }
        }

        /// <summary>
        /// Combines the answers of several regions that take a trigger: it is refused if one refuses it, and needs what any of them
        /// requires.
        /// </summary>
        private static PermittedAction Both(PermittedAction first, PermittedAction second) => first with
        {
            Refusals = [.. first.Refusals.Union(second.Refusals)], Requires = [.. first.Requires.Union(second.Requires, Names.Comparer)],
        };
    }
}
