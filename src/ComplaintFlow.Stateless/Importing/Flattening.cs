using ComplaintFlow.Stateless.Naming;

namespace ComplaintFlow.Stateless.Importing;

/// <summary>
/// Finds what a trigger does in a state of a machine, with what its superstates do. In Stateless, a superstate is asked if no guard of the
/// substate holds; here the transition of a substate takes the place of the one around it. So each state gets all ways in one list.
/// </summary>
/// <param name="machine">The machine.</param>
internal sealed class Flattening(Machine machine)
{
    /// <param name="from">The state whose handlers are asked first.</param>
    /// <param name="source">The leaf in which the complaint is.</param>
    /// <param name="trigger">The trigger.</param>
    public IReadOnlyList<Way> Ways(string from, string source, string trigger)
    {
        var ways = new List<Way>();
        foreach ((string level, Handler[] handlers) in Levels(from, trigger))
        {
            // Stateless throws if two of a level hold. Here the guarded ones come first, since one without a guard would hide them.
            foreach (Handler handler in handlers.OrderBy(handler => handler.IsAdded).ThenBy(handler => handler.IsTotal))
                ways.AddRange(Ways(handler, level, source).Where(way => !ways.Exists(earlier => earlier.Hides(way))));
        }
        return ways;
    }

    /// <summary>The states around a state whose handlers are asked after its own.</summary>
    public IEnumerable<string> LevelsAround(string from, string trigger) =>
        Levels(from, trigger).Select(asked => asked.Level).Where(level => !Names.Same(level, from));

    public bool Handles(string state, string trigger) => HandlersOf(state, trigger).Any();

    /// <summary>The states that are asked, from the inside out, until one has a handler that nothing guards.</summary>
    private IEnumerable<(string Level, Handler[] Handlers)> Levels(string from, string trigger)
    {
        foreach (string level in machine.Lineage(from))
        {
            Handler[] handlers = [.. HandlersOf(level, trigger)];
            if (handlers.Length > 0)
                yield return (level, handlers);
            if (Array.Exists(handlers, handler => handler.IsTotal))
                yield break;
        }
    }

    private IEnumerable<Handler> HandlersOf(string state, string trigger) =>
        machine.States.TryGetValue(state, out MachineState? known)
            ? known.Handlers.Where(handler => Names.Same(handler.Trigger, trigger)) : [];

    private IEnumerable<Way> Ways(Handler handler, string level, string source) => handler.Kind switch
    {
        HandlerKind.Ignore => [new Way(handler.Guards, null, [])],
        HandlerKind.Stay => [new Way(handler.Guards, null, handler.Effect is { } effect ? [effect] : [])],
        HandlerKind.Reenter => [To(level, handler, handler.Guards, source)],
        _ => handler.Destinations.Select(destination => To(
            Target(destination.State, handler.Kind, source), handler,
            destination.Criterion is { } criterion ? [.. handler.Guards, criterion] : handler.Guards, source)),
    };

    /// <summary>
    /// The state that is named as the target; null if the state is not left. Stateless neither leaves nor enters a state around the present
    /// one to which a transition leads; it enters its initial substate. And what leads to the present state itself from a superstate does
    /// nothing, unless it is a dynamic transition.
    /// </summary>
    private string? Target(string destination, HandlerKind kind, string source)
    {
        string state = machine.SourceOf(source);
        if (Names.Same(state, destination))
            return kind == HandlerKind.Choose ? destination : null;
        if (!machine.IsWithin(state, destination))
            return destination;
        string leaf = machine.LeafOf(destination);
        return Names.Same(machine.SourceOf(leaf), state) ? state : leaf;
    }

    private Way To(string? target, Handler handler, IReadOnlyList<string> guards, string source) =>
        new(guards, target, target is null ? [] : [.. Arriving(target, handler.Trigger, source)]);

    /// <summary>The effects of entering states by one trigger, from the outside in.</summary>
    private IEnumerable<string> Arriving(string target, string trigger, string source) =>
        from state in Entered(source, target)
        where machine.States.ContainsKey(state)
        from entry in machine.States[state].EntryFrom
        where Names.Same(entry.Trigger, trigger)
        select entry.Effect;

    /// <summary>The states that a transition enters: all but those that lie around both ends.</summary>
    private IEnumerable<string> Entered(string source, string target)
    {
        string[] stay = [.. machine.Lineage(source).Skip(1).Intersect(machine.Lineage(target).Skip(1), Names.Comparer)];
        return machine.Lineage(machine.LeafOf(target)).Except(stay, Names.Comparer).Reverse();
    }
}
