using ComplaintFlow.Stateless.Naming;

namespace ComplaintFlow.Stateless.Importing;

/// <summary>Reads the options of an import by the names of the machine, and finds what they name wrongly or leave open.</summary>
/// <param name="options">The options.</param>
/// <param name="names">The names of the machine.</param>
/// <param name="states">The states of the machine by name.</param>
/// <param name="initial">The state in which the machine begins; null if nobody knows.</param>
/// <param name="findings">Collects the defects.</param>
internal sealed class OptionReader(
    MachineAdditions options, MachineNames names, IReadOnlyDictionary<string, MachineState> states, string? initial,
    Findings findings)
{
    private static readonly string[] Warnings =
    [
        DiagnosticCodes.UndescribedGuard, DiagnosticCodes.UndescribedAction, DiagnosticCodes.ActivationNotImported,
        DiagnosticCodes.SeveralGuardedTransitions, DiagnosticCodes.HiddenPartsNotConfirmed, DiagnosticCodes.CriterionFallsThrough,
        DiagnosticCodes.TriggerOfBuiltInAction, DiagnosticCodes.EndWithoutOutcome,
    ];

    public ImportedOptions Read()
    {
        var read = new ImportedOptions();
        foreach ((string text, string substate) in options.InitialSubstates)
        {
            if (State(text, nameof(StatelessOptions.InitialSubstate)) is { } state
                && State(substate, nameof(StatelessOptions.InitialSubstate)) is { } inner && IsSubstate(inner, state))
                read.InitialSubstates[state] = inner;
        }
        foreach ((string text, string name) in options.RestingSubstates)
        {
            if (State(text, nameof(StatelessOptions.RestsIn)) is { } state && CanRest(state, name, read) && IsEntered(state))
                read.Resting[state] = name;
        }
        foreach ((string text, string[] roles) in options.Roles)
        {
            if (names.Triggers.Find(text, nameof(StatelessOptions.By)) is { } trigger)
                read.Roles[trigger] = roles;
        }
        foreach ((string text, string outcome) in options.Outcomes)
        {
            if (State(text, nameof(StatelessOptions.Outcome)) is { } state)
                read.Outcomes[state] = outcome;
        }
        read.Closed.UnionWith(options.ClosedStates.Select(text => State(text, nameof(StatelessOptions.Closed))).OfType<string>());
        CheckNames();
        CheckSuperstates(read);
        return read;
    }

    private string? State(string text, string method) => names.States.Find(text, method);

    private bool IsSubstate(string inner, string state)
    {
        if (Names.Same(states[inner].Parent, state))
            return true;
        findings.Error(DiagnosticCodes.UnknownInStatelessMachine, Findings.PathOf(state), $"'{inner}' is no substate of '{state}'.",
            !SubstatesOf(state).Any() ? $"Remove {nameof(StatelessOptions.InitialSubstate)}."
                : $"Give {nameof(StatelessOptions.InitialSubstate)} one of: {string.Join(", ", SubstatesOf(state))}.");
        return false;
    }

    private bool CanRest(string state, string name, ImportedOptions read)
    {
        if (!NameTable.IsName(name) || names.States.IsTaken(name)
            || read.Resting.Values.Contains(name, Names.Comparer))
            findings.Error(DiagnosticCodes.UnusableStatelessName, Findings.PathOf(state), $"The substate '{name}' cannot have this name.",
                $"Give {nameof(StatelessOptions.RestsIn)} a name that no state has, that is no number, and without ':' and '__'.");
        else if (!SubstatesOf(state).Any() || read.InitialSubstates.ContainsKey(state))
            findings.Error(DiagnosticCodes.UnknownInStatelessMachine, Findings.PathOf(state),
                $"'{state}' has no substates, or has an initial substate.", $"Remove {nameof(StatelessOptions.RestsIn)}.");
        else
            return true;
        return false;
    }

    private void CheckNames()
    {
        foreach (string code in options.AcceptedWarnings.Except(Warnings, Names.Comparer))
            findings.Error(DiagnosticCodes.UnknownInStatelessMachine, Findings.Workflow,
                $"{nameof(StatelessOptions.AcceptWarnings)} names '{code}', which is no warning of an import.",
                $"Use one of: {string.Join(", ", Warnings)}.");
        foreach (string text in options.StateNames.Keys)
            names.States.Find(text, nameof(StatelessOptions.NameState));
        foreach (string text in options.TriggerNames.Keys)
            names.Triggers.Find(text, nameof(StatelessOptions.NameTrigger));
        foreach (AddedTransition added in options.Transitions)
            State(added.State, nameof(StatelessOptions.Permit));
        foreach (AddedDestination added in options.Destinations)
            CheckDestination(added);
    }

    private void CheckDestination(AddedDestination added)
    {
        string? state = State(added.State, nameof(StatelessOptions.DynamicDestination));
        string? trigger = names.Triggers.Find(added.Trigger, nameof(StatelessOptions.DynamicDestination));
        if (state is null || trigger is null || states[state].Handlers.Any(handler => handler.Kind == HandlerKind.Choose
            && Names.Same(handler.Trigger, trigger)))
            return;
        findings.Error(DiagnosticCodes.UnknownInStatelessMachine, Findings.PathOf(state),
            $"'{state}' has no dynamic transition for '{added.Trigger}'.",
            $"Correct {nameof(StatelessOptions.DynamicDestination)}, or call {nameof(StatelessOptions.Permit)}.");
    }

    private void CheckSuperstates(ImportedOptions read)
    {
        foreach (string state in states.Keys.Where(state => SubstatesOf(state).Any() && IsEntered(state)
            && !read.InitialSubstates.ContainsKey(state) && !read.Resting.ContainsKey(state)))
        {
            findings.Error(DiagnosticCodes.UnknownInitialSubstate, Findings.PathOf(state),
                $"Stateless does not show whether '{state}' has an initial transition.",
                $"Call {nameof(StatelessOptions.InitialSubstate)} if it has, else {nameof(StatelessOptions.RestsIn)}.");
        }
    }

    /// <summary>
    /// Whether something leads to a state itself. A superstate that is only entered with its substates never takes an initial transition.
    /// </summary>
    private bool IsEntered(string state) =>
        Names.Same(state, initial) || options.InitialSubstates.Values.Any(text => Names.Same(names.States.NameOf(text), state))
        || states[state].Handlers.Any(handler => handler.Kind == HandlerKind.Reenter)
        || states.Values.SelectMany(other => other.Targets).Contains(state, Names.Comparer);

    private IEnumerable<string> SubstatesOf(string state) =>
        states.Values.Where(other => Names.Same(other.Parent, state)).Select(other => other.Name);
}
