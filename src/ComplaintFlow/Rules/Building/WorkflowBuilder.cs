using ComplaintFlow.Conditions;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Rules.Building;

/// <summary>Builds regions, states, transitions and branches in code. See <see cref="RuleBookBuilder"/>.</summary>
public static class WorkflowBuilder
{
    /// <summary>Sets the state in which the region begins.</summary>
    /// <param name="region">The region to change.</param>
    /// <param name="state">The name of the state.</param>
    /// <returns>A changed copy of the region.</returns>
    public static RegionDefinition Initial(this RegionDefinition region, string state) => region with { Initial = state };

    /// <summary>Adds or changes a state.</summary>
    /// <param name="region">The region to change.</param>
    /// <param name="name">The name of the state.</param>
    /// <param name="configure">A function that returns the changed state.</param>
    /// <returns>A changed copy of the region.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="name"/> or <paramref name="configure"/> is <see langword="null"/>.
    /// </exception>
    public static RegionDefinition State(this RegionDefinition region, string name, Func<StateDefinition, StateDefinition> configure) =>
        region with { States = region.States.Change(name, new StateDefinition(), configure) };

    /// <summary>Removes a state.</summary>
    /// <param name="region">The region to change.</param>
    /// <param name="name">The name of the state.</param>
    /// <returns>A changed copy of the region.</returns>
    /// <remarks>You must also remove the transitions that lead to the state.</remarks>
    public static RegionDefinition WithoutState(this RegionDefinition region, string name) =>
        region with { States = region.States.Without(name) };

    /// <summary>Puts the state inside another state and inherits its transitions.</summary>
    /// <param name="state">The state to change.</param>
    /// <param name="parent">The name of the outer state.</param>
    /// <returns>A changed copy of the state.</returns>
    public static StateDefinition Parent(this StateDefinition state, string parent) => state with { Parent = parent };

    /// <summary>Sets the substate that is entered together with the state.</summary>
    /// <param name="state">The state to change.</param>
    /// <param name="substate">The name of the substate.</param>
    /// <returns>A changed copy of the state.</returns>
    public static StateDefinition Initial(this StateDefinition state, string substate) => state with { Initial = substate };

    /// <summary>Marks the state as final: no transition leads out of it.</summary>
    /// <param name="state">The state to change.</param>
    /// <returns>A changed copy of the state.</returns>
    public static StateDefinition Final(this StateDefinition state) => state with { Final = true };

    /// <summary>Marks the state as closed: a complaint in it counts as closed.</summary>
    /// <param name="state">The state to change.</param>
    /// <returns>A changed copy of the state.</returns>
    public static StateDefinition Closed(this StateDefinition state) => state with { Closed = true };

    /// <summary>Adds or changes what a trigger does in the state.</summary>
    /// <param name="state">The state to change.</param>
    /// <param name="trigger">The name of the trigger.</param>
    /// <param name="configure">A function that returns the changed transition.</param>
    /// <returns>A changed copy of the state.</returns>
    /// <exception cref="ArgumentException"><paramref name="trigger"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="trigger"/> or <paramref name="configure"/> is <see langword="null"/>.
    /// </exception>
    /// <remarks>A transition with neither a target state nor branches does not leave the state.</remarks>
    public static StateDefinition On(
        this StateDefinition state, string trigger, Func<TransitionDefinition, TransitionDefinition> configure) =>
        state with { On = state.On.Change(trigger, new TransitionDefinition(), configure) };

    /// <summary>Removes what a trigger does in the state.</summary>
    /// <param name="state">The state to change.</param>
    /// <param name="trigger">The name of the trigger.</param>
    /// <returns>A changed copy of the state.</returns>
    /// <remarks>If an outer state handles the trigger, that handling applies again.</remarks>
    public static StateDefinition Without(this StateDefinition state, string trigger) => state with { On = state.On.Without(trigger) };

    /// <summary>Adds or replaces a timeout: a trigger that is fired if the complaint stays in the state.</summary>
    /// <param name="state">The state to change.</param>
    /// <param name="name">The name of the timeout.</param>
    /// <param name="time">The time in the state, such as <c>48h</c> or <c>10 working days</c>.</param>
    /// <param name="trigger">The trigger to fire.</param>
    /// <param name="calendar">The name of the calendar that counts working time.</param>
    /// <returns>A changed copy of the state.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static StateDefinition After(this StateDefinition state, string name, string time, string trigger, string? calendar = null) =>
        state with { After = state.After.Put(name, new TimeoutDefinition { Within = time, Do = trigger, Calendar = calendar }) };

    /// <summary>Sets the effects of entering the state.</summary>
    /// <param name="state">The state to change.</param>
    /// <param name="configure">A function that returns the effects.</param>
    /// <returns>A changed copy of the state.</returns>
    public static StateDefinition Entry(this StateDefinition state, Func<EffectsDefinition, EffectsDefinition> configure) =>
        state with { Entry = configure(EffectsDefinition.None) };

    /// <summary>Sets the effects of leaving the state.</summary>
    /// <param name="state">The state to change.</param>
    /// <param name="configure">A function that returns the effects.</param>
    /// <returns>A changed copy of the state.</returns>
    public static StateDefinition Exit(this StateDefinition state, Func<EffectsDefinition, EffectsDefinition> configure) =>
        state with { Exit = configure(EffectsDefinition.None) };

    /// <summary>Sets the state to which the transition leads.</summary>
    /// <param name="transition">The transition to change.</param>
    /// <param name="state">The name of the state. If it is the current state, the complaint leaves and enters it again.</param>
    /// <returns>A changed copy of the transition.</returns>
    public static TransitionDefinition To(this TransitionDefinition transition, string state) => transition with { To = state };

    /// <summary>Sets the roles that may fire the trigger.</summary>
    /// <param name="transition">The transition to change.</param>
    /// <param name="roles">The roles.</param>
    /// <returns>A changed copy of the transition.</returns>
    public static TransitionDefinition By(this TransitionDefinition transition, params string[] roles) =>
        transition with { By = [.. roles] };

    /// <summary>Sets the condition that must hold.</summary>
    /// <param name="transition">The transition to change.</param>
    /// <param name="configure">A function that returns the condition.</param>
    /// <returns>A changed copy of the transition.</returns>
    public static TransitionDefinition When(
        this TransitionDefinition transition, Func<ConditionDefinition, ConditionDefinition> configure) =>
        transition with { When = ConditionBuilder.Of(configure) };

    /// <summary>Sets the host's predicates that must hold.</summary>
    /// <param name="transition">The transition to change.</param>
    /// <param name="predicates">The names of the predicates.</param>
    /// <returns>A changed copy of the transition.</returns>
    public static TransitionDefinition If(this TransitionDefinition transition, params string[] predicates) =>
        transition with { If = [.. predicates] };

    /// <summary>Sets the fields that must have a value.</summary>
    /// <param name="transition">The transition to change.</param>
    /// <param name="fields">The names of the fields.</param>
    /// <returns>A changed copy of the transition.</returns>
    public static TransitionDefinition Require(this TransitionDefinition transition, params string[] fields) =>
        transition with { Require = [.. fields] };

    /// <summary>Sets the effects of the transition.</summary>
    /// <param name="transition">The transition to change.</param>
    /// <param name="configure">A function that returns the effects.</param>
    /// <returns>A changed copy of the transition.</returns>
    public static TransitionDefinition Do(this TransitionDefinition transition, Func<EffectsDefinition, EffectsDefinition> configure) =>
        transition with { Do = configure(EffectsDefinition.None) };

    /// <summary>Ignores the trigger: it is accepted and nothing happens.</summary>
    /// <param name="transition">The transition to change.</param>
    /// <returns>A changed copy of the transition.</returns>
    public static TransitionDefinition Ignore(this TransitionDefinition transition) => transition with { Ignore = true };

    /// <summary>Adds or changes a branch.</summary>
    /// <param name="transition">The transition to change.</param>
    /// <param name="name">The name of the branch.</param>
    /// <param name="order">The position of the branch. The first branch whose condition holds is taken.</param>
    /// <param name="configure">A function that returns the changed branch.</param>
    /// <returns>A changed copy of the transition.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static TransitionDefinition Branch(
        this TransitionDefinition transition, string name, int order, Func<BranchDefinition, BranchDefinition> configure) =>
        transition with
        {
            Branches = transition.Branches.Change(name, new BranchDefinition(), branch => configure(branch) with { Order = order }),
        };

    /// <summary>Sets the state to which the transition leads if no branch holds.</summary>
    /// <param name="transition">The transition to change.</param>
    /// <param name="to">The name of the state.</param>
    /// <param name="effects">A function that returns the effects, or <see langword="null"/> for none.</param>
    /// <returns>A changed copy of the transition.</returns>
    public static TransitionDefinition Otherwise(
        this TransitionDefinition transition, string to, Func<EffectsDefinition, EffectsDefinition>? effects = null) =>
        transition with
        {
            Otherwise = new BranchDefinition { To = to, Do = effects?.Invoke(EffectsDefinition.None) ?? EffectsDefinition.None },
        };

    /// <summary>Sets the state to which the branch leads.</summary>
    /// <param name="branch">The branch to change.</param>
    /// <param name="state">The name of the state.</param>
    /// <returns>A changed copy of the branch.</returns>
    public static BranchDefinition To(this BranchDefinition branch, string state) => branch with { To = state };

    /// <summary>Sets the condition that must hold.</summary>
    /// <param name="branch">The branch to change.</param>
    /// <param name="configure">A function that returns the condition.</param>
    /// <returns>A changed copy of the branch.</returns>
    public static BranchDefinition When(this BranchDefinition branch, Func<ConditionDefinition, ConditionDefinition> configure) =>
        branch with { When = ConditionBuilder.Of(configure) };

    /// <summary>Sets the host's predicates that must hold.</summary>
    /// <param name="branch">The branch to change.</param>
    /// <param name="predicates">The names of the predicates.</param>
    /// <returns>A changed copy of the branch.</returns>
    public static BranchDefinition If(this BranchDefinition branch, params string[] predicates) => branch with { If = [.. predicates] };

    /// <summary>Sets the effects of the branch.</summary>
    /// <param name="branch">The branch to change.</param>
    /// <param name="configure">A function that returns the effects.</param>
    /// <returns>A changed copy of the branch.</returns>
    public static BranchDefinition Do(this BranchDefinition branch, Func<EffectsDefinition, EffectsDefinition> configure) =>
        branch with { Do = configure(EffectsDefinition.None) };
}
