using ComplaintFlow.Conditions;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Rules.Building;

/// <summary>Regions, states, transitions and branches. See <see cref="RuleBookBuilder"/>.</summary>
public static class WorkflowBuilder
{
    /// <summary>Says in which state the region begins.</summary>
    public static RegionDefinition Initial(this RegionDefinition region, string state) => region with { Initial = state };

    /// <summary>Adds or changes a state.</summary>
    public static RegionDefinition State(this RegionDefinition region, string name, Func<StateDefinition, StateDefinition> shape) =>
        region with { States = region.States.Change(name, new StateDefinition(), shape) };

    /// <summary>Removes a state; what leads to it must go as well.</summary>
    public static RegionDefinition WithoutState(this RegionDefinition region, string name) =>
        region with { States = region.States.Without(name) };

    /// <summary>Puts the state within another one, whose transitions it inherits.</summary>
    public static StateDefinition Parent(this StateDefinition state, string parent) => state with { Parent = parent };

    /// <summary>Names the substate that is entered with the state.</summary>
    public static StateDefinition Initial(this StateDefinition state, string substate) => state with { Initial = substate };

    /// <summary>Nothing leads out of the state.</summary>
    public static StateDefinition Final(this StateDefinition state) => state with { Final = true };

    /// <summary>A complaint in the state counts as closed.</summary>
    public static StateDefinition Closed(this StateDefinition state) => state with { Closed = true };

    /// <summary>
    /// Adds or changes what a trigger does in the state. Without <c>To</c> and branches it stays in the state without leaving it.
    /// </summary>
    public static StateDefinition On(this StateDefinition state, string trigger, Func<TransitionDefinition, TransitionDefinition> shape) =>
        state with { On = state.On.Change(trigger, new TransitionDefinition(), shape) };

    /// <summary>Removes what a trigger does in the state; what the state around it says of the trigger holds then.</summary>
    public static StateDefinition Without(this StateDefinition state, string trigger) => state with { On = state.On.Without(trigger) };

    /// <summary>A trigger that is fired where the complaint stays in the state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="name">The name of the timeout.</param>
    /// <param name="time">The time in the state: <c>48h</c>, <c>10 working days</c>.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="calendar">The calendar that counts working time.</param>
    public static StateDefinition After(this StateDefinition state, string name, string time, string trigger, string? calendar = null) =>
        state with { After = state.After.Put(name, new TimeoutDefinition { Within = time, Do = trigger, Calendar = calendar }) };

    /// <summary>What happens on entering the state.</summary>
    public static StateDefinition Entry(this StateDefinition state, Func<EffectsDefinition, EffectsDefinition> shape) =>
        state with { Entry = shape(EffectsDefinition.None) };

    /// <summary>What happens on leaving the state.</summary>
    public static StateDefinition Exit(this StateDefinition state, Func<EffectsDefinition, EffectsDefinition> shape) =>
        state with { Exit = shape(EffectsDefinition.None) };

    /// <summary>Leads to a state; to the state itself means leaving and entering it again.</summary>
    public static TransitionDefinition To(this TransitionDefinition transition, string state) => transition with { To = state };

    /// <summary>Says who may fire the trigger.</summary>
    public static TransitionDefinition By(this TransitionDefinition transition, params string[] roles) =>
        transition with { By = [.. roles] };

    /// <summary>The condition that must hold.</summary>
    public static TransitionDefinition When(this TransitionDefinition transition, Func<ConditionDefinition, ConditionDefinition> shape) =>
        transition with { When = ConditionBuilder.Of(shape) };

    /// <summary>Predicates of the host that must hold.</summary>
    public static TransitionDefinition If(this TransitionDefinition transition, params string[] predicates) =>
        transition with { If = [.. predicates] };

    /// <summary>Fields that must have a value.</summary>
    public static TransitionDefinition Require(this TransitionDefinition transition, params string[] fields) =>
        transition with { Require = [.. fields] };

    /// <summary>What else happens.</summary>
    public static TransitionDefinition Do(this TransitionDefinition transition, Func<EffectsDefinition, EffectsDefinition> shape) =>
        transition with { Do = shape(EffectsDefinition.None) };

    /// <summary>The trigger is taken, and nothing happens.</summary>
    public static TransitionDefinition Ignore(this TransitionDefinition transition) => transition with { Ignore = true };

    /// <summary>Adds or changes a branch. The first by order whose condition holds is taken.</summary>
    public static TransitionDefinition Branch(
        this TransitionDefinition transition, string name, int order, Func<BranchDefinition, BranchDefinition> shape) =>
        transition with
        {
            Branches = transition.Branches.Change(name, new BranchDefinition(), branch => shape(branch) with { Order = order }),
        };

    /// <summary>Where it leads if no branch holds.</summary>
    public static TransitionDefinition Otherwise(
        this TransitionDefinition transition, string to, Func<EffectsDefinition, EffectsDefinition>? effects = null) =>
        transition with
        {
            Otherwise = new BranchDefinition { To = to, Do = effects?.Invoke(EffectsDefinition.None) ?? EffectsDefinition.None },
        };

    /// <summary>Leads to a state.</summary>
    public static BranchDefinition To(this BranchDefinition branch, string state) => branch with { To = state };

    /// <summary>The condition that must hold.</summary>
    public static BranchDefinition When(this BranchDefinition branch, Func<ConditionDefinition, ConditionDefinition> shape) =>
        branch with { When = ConditionBuilder.Of(shape) };

    /// <summary>Predicates of the host that must hold.</summary>
    public static BranchDefinition If(this BranchDefinition branch, params string[] predicates) => branch with { If = [.. predicates] };

    /// <summary>What else happens.</summary>
    public static BranchDefinition Do(this BranchDefinition branch, Func<EffectsDefinition, EffectsDefinition> shape) =>
        branch with { Do = shape(EffectsDefinition.None) };
}
