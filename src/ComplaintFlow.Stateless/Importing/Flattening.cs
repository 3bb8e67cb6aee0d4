using ComplaintFlow.Stateless.Naming;

namespace ComplaintFlow.Stateless.Importing;

/// <summary>
/// Finds what a trigger does in a state of a machine, with what its superstates do. In Stateless, a superstate is asked if no guard of the
/// substate holds; here the transition of a substate takes the place of the one around it. So each state gets all ways in one list.
/// </summary>
/// <param name="machine">The machine.</param>
internal sealed class Flattening(Machine machine)
{
    /// <param name="from">
    /// The state whose handlers are asked first: a leaf in which the complaint is, or a superstate, for any leaf inside it that has no ways
    /// of its own.
    /// </param>
    /// <param name="trigger">The trigger.</param>
    public IReadOnlyList<Way> Ways(string from, string trigger)
    {
        var ways = new List<Way>();
        foreach ((string level, Handler[] handlers) in Levels(from, trigger))
        {
            // Stateless throws if two of a level hold. Here the guarded ones come first, since one without a guard would hide them.
            foreach (Handler handler in handlers.OrderBy(handler => handler.IsAdded).ThenBy(handler => handler.IsTotal))
                ways.AddRange(Ways(handler, level, from).Where(way => !ways.Exists(earlier => earlier.Hides(way))));
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

    private IEnumerable<Way> Ways(Handler handler, string level, string from) => handler.Kind switch
    {
        HandlerKind.Ignore => [new Way(handler.Guards, null, [])],
        HandlerKind.Stay => [new Way(handler.Guards, null, handler.Effect is { } effect ? [effect] : [])],
        HandlerKind.Reenter => [To(level, handler, handler.Guards, from)],
        _ => handler.Destinations.Select(destination => Way(
            destination.State, handler, destination.Criterion is { } criterion ? [.. handler.Guards, criterion] : handler.Guards, from)),
    };

    /// <summary>
    /// The way to a state. Stateless neither leaves nor enters a state around the present one to which a transition leads; it enters its
    /// initial substate. And what leads to the present state itself from a superstate does nothing, unless it is a dynamic transition.
    /// </summary>
    private Way Way(string destination, Handler handler, IReadOnlyList<string> guards, string from)
    {
        // A complaint is never in a superstate, so that none of its own leaves is the present state there.
        string? present = machine.IsSuperstate(from) ? null : machine.SourceOf(from);
        if (Names.Same(present, destination))
            return To(handler.Kind == HandlerKind.Choose ? destination : null, handler, guards, from);
        if (!machine.IsWithin(present ?? from, destination))
            return To(destination, handler, guards, from);
        string leaf = machine.LeafOf(destination);
        return To(Names.Same(machine.SourceOf(leaf), present) ? present : leaf, handler, guards, from) with { Around = destination };
    }

    private Way To(string? target, Handler handler, IReadOnlyList<string> guards, string from) =>
        new(guards, target, target is null ? [] : [.. Arriving(target, handler.Trigger, from)]);

    /// <summary>The effects of entering states by one trigger, from the outside in.</summary>
    private IEnumerable<string> Arriving(string target, string trigger, string from) =>
        Entered(from, target).Where(machine.States.ContainsKey).SelectMany(state => machine.States[state].EntryFrom)
            .Where(entry => Names.Same(entry.Trigger, trigger)).Select(entry => entry.Effect);

    /// <summary>The states that a transition enters: all but those that lie around both ends.</summary>
    private IEnumerable<string> Entered(string from, string target)
    {
        IEnumerable<string> around = machine.Lineage(from).Skip(machine.IsSuperstate(from) ? 0 : 1);
        string[] stay = [.. around.Intersect(machine.Lineage(target).Skip(1), Names.Comparer)];
        return machine.Lineage(machine.LeafOf(target)).Except(stay, Names.Comparer).Reverse();
    }
}
