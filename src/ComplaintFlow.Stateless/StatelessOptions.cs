using ComplaintFlow.Stateless.Importing;
using ComplaintFlow.Stateless.Naming;

namespace ComplaintFlow.Stateless;

/// <summary>Configures the import of a Stateless machine: what Stateless does not show, and what it does not have.</summary>
/// <remarks>
/// States and triggers are given as the values of the machine, or as their texts. Not thread-safe. The import reads the options once.
/// </remarks>
/// <example>
/// <code>
/// var options = new StatelessOptions()
///     .InitialSubstate("Open", "New")
///     .RestsIn("Waiting", "WaitingForAnybody")
///     .By("Refund", "Approver")
///     .Closed("Closed");
/// </code>
/// </example>
public sealed class StatelessOptions
{
    internal MachineAdditions Additions { get; } = new();

    /// <summary>Gets the functions for the guards of the machine, and for the criteria of its dynamic transitions.</summary>
    public PredicateBindings Predicates { get; } = new();

    /// <summary>Gets the functions for the entry, exit and internal actions of the machine.</summary>
    public EffectBindings Effects { get; } = new();

    /// <summary>Sets the state in which a complaint begins. By default, it is the state of the machine when it was made.</summary>
    /// <param name="state">The state.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="state"/> is <see langword="null"/>.</exception>
    public StatelessOptions Initial(object state)
    {
        Additions.InitialState = MachineText.Of(state);
        return this;
    }

    /// <summary>Says that a superstate has an initial transition, which Stateless does not show.</summary>
    /// <param name="superstate">The superstate.</param>
    /// <param name="substate">The substate that is entered with it.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public StatelessOptions InitialSubstate(object superstate, object substate)
    {
        Additions.InitialSubstates[MachineText.Of(superstate)] = MachineText.Of(substate);
        return this;
    }

    /// <summary>
    /// Says that a superstate has no initial transition, so that the machine can be in the superstate itself. A complaint is then in a
    /// substate of this name, which the import adds.
    /// </summary>
    /// <param name="superstate">The superstate.</param>
    /// <param name="name">The name of the substate that is added. It must differ from the names of all states.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="superstate"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    public StatelessOptions RestsIn(object superstate, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Additions.RestingSubstates[MachineText.Of(superstate)] = name;
        return this;
    }

    /// <summary>Gives a state another name than its text.</summary>
    /// <param name="state">The state.</param>
    /// <param name="name">The name.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public StatelessOptions NameState(object state, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Additions.StateNames[MachineText.Of(state)] = name;
        return this;
    }

    /// <summary>Gives a trigger another name than its text.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <param name="name">The name.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <remarks>A trigger with the name of a built-in action, such as <c>Approve</c>, is fired by that action with its data.</remarks>
    public StatelessOptions NameTrigger(object trigger, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Additions.TriggerNames[MachineText.Of(trigger)] = name;
        return this;
    }

    /// <summary>Sets the roles that may fire a trigger, in every state. Without this call, everybody may.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <param name="roles">The roles. A later call for the same trigger replaces them.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException">An argument or a role is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no role, or one is empty or white space.</exception>
    public StatelessOptions By(object trigger, params string[] roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        if (roles.Length == 0)
            throw new ArgumentException("Name at least one role. Without this call, everybody may fire the trigger.", nameof(roles));
        foreach (string role in roles)
            ArgumentException.ThrowIfNullOrWhiteSpace(role, nameof(roles));
        Additions.Roles[MachineText.Of(trigger)] = [.. roles];
        return this;
    }

    /// <summary>
    /// Says in which states a complaint counts as closed in lists. States that nothing leads out of end a complaint without that.
    /// </summary>
    /// <param name="states">The states.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="states"/> or a state is <see langword="null"/>.</exception>
    public StatelessOptions Closed(params object[] states)
    {
        ArgumentNullException.ThrowIfNull(states);
        Additions.ClosedStates.UnionWith(states.Select(MachineText.Of));
        return this;
    }

    /// <summary>Says how a complaint ends that enters a state, which counts as closed then.</summary>
    /// <param name="state">The state.</param>
    /// <param name="outcome">The outcome, such as <c>Resolved</c>.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="state"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="outcome"/> is empty or white space.</exception>
    /// <remarks>The outcome gives the complaint its instant of closing. Without one, figures count it as open.</remarks>
    public StatelessOptions Outcome(object state, string outcome)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(outcome);
        Additions.Outcomes[MachineText.Of(state)] = outcome;
        return this;
    }

    /// <summary>
    /// Adds a transition that Stateless does not show: one of <c>PermitIfAsync</c>, or of <c>PermitReentryIfAsync</c> if the destination is
    /// the state itself.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="destination">The state to which the transition leads.</param>
    /// <param name="guards">The names of the guards, all of which must hold.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException">An argument or a guard is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A guard is empty or white space.</exception>
    /// <remarks>
    /// A destination that the machine does not show becomes a state. If a visible transition of the same state and trigger holds too, it is
    /// taken before the one that is added.
    /// </remarks>
    public StatelessOptions Permit(object state, object trigger, object destination, params string[] guards)
    {
        ArgumentNullException.ThrowIfNull(guards);
        foreach (string guard in guards)
            ArgumentException.ThrowIfNullOrWhiteSpace(guard, nameof(guards));
        Additions.Transitions.Add(
            new AddedTransition(MachineText.Of(state), MachineText.Of(trigger), MachineText.Of(destination), [.. guards]));
        return this;
    }

    /// <summary>Adds a state to which a dynamic transition may lead.</summary>
    /// <param name="state">The state that has the transition.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="destination">The state to which it may lead.</param>
    /// <param name="criterion">
    /// The name of the predicate under which it leads there, or <see langword="null"/> if it leads there when no other criterion holds.
    /// </param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException">A state or the trigger is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="criterion"/> is empty or white space.</exception>
    public StatelessOptions DynamicDestination(object state, object trigger, object destination, string? criterion = null)
    {
        if (criterion is not null)
            ArgumentException.ThrowIfNullOrWhiteSpace(criterion);
        Additions.Destinations.Add(
            new AddedDestination(MachineText.Of(state), MachineText.Of(trigger), MachineText.Of(destination), criterion));
        return this;
    }

    /// <summary>Leaves out warnings that you have looked at.</summary>
    /// <param name="codes">The codes, such as <see cref="DiagnosticCodes.HiddenPartsNotConfirmed"/>. Errors are never left out.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="codes"/> is <see langword="null"/>.</exception>
    public StatelessOptions AcceptWarnings(params string[] codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        Additions.AcceptedWarnings.UnionWith(codes);
        return this;
    }
}
