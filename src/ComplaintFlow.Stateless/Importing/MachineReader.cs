using ComplaintFlow.Stateless.Naming;
using Stateless.Reflection;

namespace ComplaintFlow.Stateless.Importing;

/// <summary>Reads what Stateless shows of a machine, and what the options add.</summary>
/// <param name="info">The machine, as Stateless shows it.</param>
/// <param name="options">What the options add.</param>
/// <param name="names">The names of states, triggers, guards and actions.</param>
/// <param name="findings">Collects defects and warnings.</param>
internal sealed class MachineReader(StateMachineInfo info, MachineAdditions options, MachineNames names, Findings findings)
{
    private readonly HandlerReader _handlers = new(options, names, findings);

    /// <summary>The states by name. Stateless does not list states to which only a dynamic transition leads.</summary>
    public IReadOnlyDictionary<string, MachineState> Read()
    {
        StateInfo[] listed = [.. info.States.OrderBy(state => MachineText.Of(state.UnderlyingState), StringComparer.Ordinal)];
        foreach (StateInfo state in listed)
            names.States.Add(state.UnderlyingState);
        DynamicStateInfo[] dynamic = [.. listed.SelectMany(state => state.DynamicTransitions)
            .SelectMany(transition => transition.PossibleDestinationStates ?? [])];
        foreach (string destination in dynamic.Select(one => one.DestinationState ?? "")
            .Concat(options.Destinations.Select(added => added.Destination)).Concat(options.Transitions.Select(added => added.Destination)))
            names.States.Add(destination);
        names.Predicates.Reserve(
            listed.SelectMany(state => state.Transitions).SelectMany(transition => transition.GuardConditionsMethodDescriptions),
            [
                .. dynamic.Select(one => one.Criterion?.Trim()), .. options.Destinations.Select(added => added.Criterion),
                .. options.Transitions.SelectMany(added => added.Guards),
            ]);
        names.Effects.Reserve(listed.SelectMany(state => state.EntryActions.Select(action => action.Method).Concat(state.ExitActions)), []);

        var states = new Dictionary<string, MachineState>(Names.Comparer);
        foreach (StateInfo state in listed)
            states.TryAdd(names.States.Add(state.UnderlyingState), Read(state));
        foreach (string name in names.States.All)
            states.TryAdd(name, new MachineState(name));
        return states;
    }

    private MachineState Read(StateInfo state)
    {
        string name = names.States.Add(state.UnderlyingState);
        string path = Findings.PathOf(name);
        if (state.ActivateActions.Any() || state.DeactivateActions.Any())
            findings.Warning(DiagnosticCodes.ActivationNotImported, path, $"The actions of activation of '{name}' are not imported.",
                "Do at start-up what they do, and accept the warning.");
        var entry = new List<string>();
        var entryFrom = new List<(string, string)>();
        foreach (ActionInfo action in state.EntryActions)
        {
            string effect = names.Effects.Of(action.Method, $"entering-{name}", $"{path}:Entry");
            if (action.FromTrigger is { } trigger)
                entryFrom.Add((names.Triggers.Add(trigger), effect));
            else
                entry.Add(effect);
        }
        return new MachineState(name)
        {
            Parent = state.Superstate is { } superstate ? names.States.Add(superstate.UnderlyingState) : null,
            Handlers = _handlers.Read(state, name),
            Entry = entry,
            EntryFrom = entryFrom,
            Exit = [.. state.ExitActions.Select(action => names.Effects.Of(action, $"leaving-{name}", $"{path}:Exit"))],
        };
    }
}
