using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Workflow.Compiled;

/// <summary>
/// Asks every region about triggers. It is pure: it returns the branches that would be taken, or the reasons why none is, and changes
/// nothing.
/// </summary>
internal static class Dispatcher
{
    /// <summary>
    /// Asks all regions about one trigger, or about all that they know. Acting and the list of permitted actions both use this, so
    /// that both get the same answers.
    /// </summary>
    /// <returns>Whether a region knows the trigger, or any.</returns>
    /// <remarks>Allocates nothing for what is permitted.</remarks>
    /// <param name="states">The present states.</param>
    /// <param name="trigger">The trigger; null for all.</param>
    /// <param name="caller">The roles of the caller.</param>
    /// <param name="strict">Whether required fields matter. They do not for history that is replayed.</param>
    /// <param name="scope">The complaint.</param>
    /// <param name="predicates">The predicates of the host.</param>
    /// <param name="answers">Receives the answers.</param>
    public static bool Ask<TAnswers>(
        ActiveStates states, int? trigger, in RoleMask caller, bool strict, in ConditionScope scope, NamedPredicates predicates,
        ref TAnswers answers)
        where TAnswers : struct, IRegionAnswers, allows ref struct
    {
        bool known = false;
        ReadOnlySpan<CompiledState?> all = states.All;
        for (int region = 0; region < all.Length; region++)
        {
            if (all[region] is not { } state)
                continue;
            (int first, int end) = trigger is { } one ? state.PlaceOf(one) : (0, state.Triggers.Length);
            known |= first < end;
            for (int i = first; i < end; i++)
            {
                CompiledTransition transition = state.Transitions[i];
                PermittedAction answer = transition.Evaluate(caller, strict, scope, predicates, out CompiledBranch? branch);
                answers.Add(state.Triggers[i], new RegionAnswer(region, state, transition, answer, branch));
            }
        }
        return known;
    }

    /// <summary>
    /// Offers a trigger to all regions or none: if a region that has a transition for the trigger refuses it, no region takes it. A region
    /// without such a transition stays as it is.
    /// </summary>
    /// <remarks>Allocates nothing if the trigger is known here and permitted.</remarks>
    public static void Offer(
        CompiledWorkflow workflow, ActiveStates states, int trigger, in RoleMask caller, FieldCheck fields, in ConditionScope scope,
        NamedPredicates predicates, List<Taken> taken, List<Refusal> refusals)
    {
        var acting = new Acting(fields == FieldCheck.Refuse, scope.Complaint, taken, refusals);
        if (!Ask(states, trigger, caller, fields != FieldCheck.Ignore, scope, predicates, ref acting))
            refusals.Add(NotHere(workflow, states, trigger, caller));
        if (refusals.Count > 0)
            taken.Clear();
    }

    /// <summary>
    /// Adds a refusal for each region whose transition the caller's roles may not take, or one if they may take the trigger in no state
    /// at all.
    /// </summary>
    public static void CheckRoles(
        CompiledWorkflow workflow, ActiveStates states, int trigger, in RoleMask caller, List<Refusal> refusals)
    {
        bool known = false;
        foreach (CompiledState? state in states.All)
        {
            if (state?.Find(trigger) is not { } transition)
                continue;
            known = true;
            if (!transition.By.Overlaps(caller))
                refusals.AddRange(transition.WithoutRole.Refusals.Except(refusals));
        }
        if (known)
            return;
        RoleMask held = caller;
        IReadOnlyList<CompiledTransition> all = workflow.TransitionsOf(trigger);
        if (all.Count > 0 && !all.Any(transition => transition.By.Overlaps(held)))
            refusals.Add(CompiledTransition.LacksRole(
                workflow.Triggers[trigger], all.SelectMany(transition => transition.Roles).Distinct(Names.Comparer)));
    }

    /// <summary>Creates the refusal of a trigger that no state knows. It names only what the caller's roles may do.</summary>
    private static Refusal NotHere(CompiledWorkflow workflow, ActiveStates states, int trigger, in RoleMask caller)
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
            DiagnosticCodes.TriggerNotPossible, $"'{workflow.Triggers[trigger]}' is not possible in {Main(states)}.",
            possible.Count == 0 ? "Nothing is possible in this state with the actor's roles."
                : $"In this state, the actor's roles are for: {string.Join(", ", possible)}.");
    }

    /// <summary>Gets the name of the main state. Work that was due may have led there, so the caller may not have seen it.</summary>
    private static string Main(ActiveStates states) => states.All[0] is { } state ? $"the state {state.Name}" : "the present state";

    /// <summary>Collects the branches to take, and all refusals. A field that is required and missing is refused.</summary>
    private readonly struct Acting(bool refuseMissing, Complaint complaint, List<Taken> taken, List<Refusal> refusals) : IRegionAnswers
    {
        public void Add(int trigger, in RegionAnswer answer)
        {
            int before = refusals.Count;
            // A branch is chosen only if nothing refuses. The cheap questions come first: most transitions require no field.
            if (answer.Branch is null && !answer.Answer.IsPermitted)
                refusals.AddRange(answer.Answer.Refusals);
            if (refuseMissing && answer.Transition.Required.Length > 0 && !answer.LacksRole)
                answer.Transition.AddMissing(complaint, refusals);
            if (refusals.Count == before && answer.Branch is { } branch)
                taken.Add(new Taken(answer.Region, answer.State, branch, answer.Closes));
        }
    }
}

/// <summary>What happens if a required field has no value.</summary>
internal enum FieldCheck
{
    /// <summary>The trigger is refused.</summary>
    Refuse,

    /// <summary>The field may come with the action: the trigger is not refused, and no branch is chosen without it.</summary>
    Await,

    /// <summary>The branch is chosen without it, for history that is replayed.</summary>
    Ignore,
}

/// <summary>A branch that a region takes.</summary>
internal readonly record struct Taken(int Region, CompiledState From, CompiledBranch Branch, bool Closes);
