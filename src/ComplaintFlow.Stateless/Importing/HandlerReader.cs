using ComplaintFlow.Stateless.Naming;
using Stateless.Reflection;

namespace ComplaintFlow.Stateless.Importing;

/// <summary>Reads what a state of a machine does with its triggers.</summary>
/// <param name="options">What the options add.</param>
/// <param name="names">The names of states, triggers, guards and actions.</param>
/// <param name="findings">Collects defects and warnings.</param>
internal sealed class HandlerReader(MachineAdditions options, MachineNames names, Findings findings)
{
    public IReadOnlyList<Handler> Read(StateInfo state, string name)
    {
        string text = MachineText.Of(state.UnderlyingState);
        Handler[] handlers =
        [
            .. state.FixedTransitions.Select(transition => Fixed(transition, name)),
            .. state.DynamicTransitions.Select(transition => Dynamic(transition, text, name)),
            .. state.IgnoredTriggers.Select(ignored => new Handler(HandlerKind.Ignore, Trigger(ignored), Guards(ignored, name))),
            .. options.Transitions.Where(added => string.Equals(added.State, text, StringComparison.Ordinal))
                .Select(added => Added(added, name)),
        ];
        foreach (IGrouping<string, Handler> several in handlers.GroupBy(handler => handler.Trigger, Names.Comparer)
            .Where(group => group.Skip(1).Any()))
        {
            findings.Warning(DiagnosticCodes.SeveralGuardedTransitions, Findings.PathOf(name, several.Key),
                $"'{name}' has {several.Count()} transitions for '{several.Key}'. "
                    + "If two of them hold, Stateless throws; here the first is taken.",
                "Make their guards exclude each other, and accept the warning.");
        }
        return handlers;
    }

    private Handler Fixed(FixedTransitionInfo transition, string state)
    {
        string trigger = Trigger(transition);
        IReadOnlyList<string> guards = Guards(transition, state);
        if (transition.IsInternalTransition)
            return new Handler(HandlerKind.Stay, trigger, guards) { Effect = names.Effects.Unique($"{trigger}-in-{state}") };
        string destination = names.States.Add(transition.DestinationState.UnderlyingState);
        return Moving(trigger, guards, state, destination);
    }

    private Handler Added(AddedTransition added, string state) => Moving(
        names.Triggers.Add(added.Trigger), [.. added.Guards.Select(names.Predicates.Add)], state, names.States.Add(added.Destination))
        with { IsAdded = true };

    /// <summary>Stateless lets only a re-entry lead to the state itself.</summary>
    private static Handler Moving(string trigger, IReadOnlyList<string> guards, string state, string destination) =>
        Names.Same(destination, state)
            ? new Handler(HandlerKind.Reenter, trigger, guards)
            : new Handler(HandlerKind.Move, trigger, guards) { Destinations = [(destination, null)] };

    private Handler Dynamic(DynamicTransitionInfo transition, string text, string state)
    {
        string trigger = Trigger(transition);
        string path = Findings.PathOf(state, trigger);
        (string State, string? Criterion)[] destinations =
        [
            .. (transition.PossibleDestinationStates ?? [])
                .Select(one => (one.DestinationState ?? "", (string?)Criterion(one.Criterion, one.DestinationState ?? "", path))),
            .. options.Destinations.Where(added => string.Equals(added.State, text, StringComparison.Ordinal)
                && string.Equals(added.Trigger, MachineText.Of(transition.Trigger.UnderlyingTrigger), StringComparison.Ordinal))
                .OrderBy(added => added.Criterion is null)
                .Select(added => (added.Destination, added.Criterion is null ? null : names.Predicates.Add(added.Criterion))),
        ];
        if (destinations.Length == 0)
            findings.Error(DiagnosticCodes.UndeclaredDestinations, path,
                $"Nobody knows to which states '{trigger}' may lead from '{state}': the transition is dynamic.",
                $"Declare its destinations in Stateless, or call {nameof(StatelessOptions.DynamicDestination)} for each.");
        foreach (string criterion in destinations.Select(one => one.Criterion).OfType<string>().GroupBy(one => one, Names.Comparer)
            .Where(group => group.Skip(1).Any()).Select(group => group.Key))
            findings.Error(DiagnosticCodes.DuplicateStatelessName, path,
                $"Several destinations of '{trigger}' from '{state}' have the criterion '{criterion}', so that the first is always taken.",
                "Give each destination a criterion of its own.");
        IReadOnlyList<string> guards = Guards(transition, state);
        if (guards.Count > 0)
            findings.Warning(DiagnosticCodes.CriterionFallsThrough, path,
                $"If the guard of '{trigger}' holds in '{state}' and no criterion does, the superstate is asked.",
                "Make sure that one criterion always holds there, and accept the warning.");
        return new Handler(HandlerKind.Choose, trigger, guards)
        {
            Destinations = [.. destinations.Select(one => (names.States.Add(one.State), one.Criterion))],
        };
    }

    private string Criterion(string criterion, string destination, string path)
    {
        if (!string.IsNullOrWhiteSpace(criterion))
            return names.Predicates.Add(criterion.Trim());
        string name = names.Predicates.Unique($"to-{destination}");
        findings.Warning(DiagnosticCodes.UndescribedGuard, path, $"The way to '{destination}' has no criterion, so its name is '{name}'.",
            "Give the destination a criterion in Stateless, because stored rules refer to its name.");
        return name;
    }

    private string Trigger(TransitionInfo transition) => names.Triggers.Add(transition.Trigger.UnderlyingTrigger);

    private IReadOnlyList<string> Guards(TransitionInfo transition, string state)
    {
        string trigger = Trigger(transition);
        return [
            .. transition.GuardConditionsMethodDescriptions.Where(FunctionNames.IsReal)
                .Select(guard => names.Predicates.Of(guard, $"{trigger}-from-{state}", Findings.PathOf(state, trigger)))];
    }
}
