using ComplaintFlow.Conditions;

namespace ComplaintFlow.Workflow.Verification;

/// <summary>Finds triggers that raise one another in a circle.</summary>
/// <remarks>
/// A place is a state together with a trigger that is possible there and raises others. Ways lead from it to the places where the raised
/// triggers are taken. Places that lie on no circle are removed until nothing changes.
/// </remarks>
internal sealed class RaiseVerifier(WorkflowDefinition workflow, string path, DiagnosticBag defects)
{
    private readonly RaisedTriggers _map = new(workflow);

    public void Verify()
    {
        var ways = _map.Places()
            .ToDictionary(place => place, place => _map.Next(place).Distinct().ToArray());
        HashSet<RaisePlace> circling = Circling(ways);
        var told = new HashSet<RaisePlace>();
        foreach (RaisePlace place in ways.Keys.Where(circling.Contains))
        {
            if (told.Contains(place))
                continue;
            List<RaisePlace> circle = Group(place, ways, circling);
            told.UnionWith(circle);
            Tell(place, circle, ways);
        }
    }

    private void Tell(RaisePlace place, List<RaisePlace> circle, Dictionary<RaisePlace, RaisePlace[]> ways)
    {
        string at = $"{RegionPath.Of(path, place.Region)}:States:{place.Owner}:On:{place.Trigger}";
        string triggers = string.Join(", ", circle.Select(one => one.Trigger).Distinct(Names.Comparer).Take(5));
        if (circle.Exists(one => IsEndless(one, ways)))
            defects.Error(
                DiagnosticCodes.CircularTriggers, at, $"These triggers raise one another without end: {triggers}.",
                "Remove one of the effects that raise them, or guard a transition by a condition that ends it.");
        else
            defects.Warning(
                DiagnosticCodes.CircularTriggers, at, $"These triggers can raise one another in a circle: {triggers}.",
                "Check that a condition ends it; a decision in which more than 32 triggers are raised is refused.");
    }

    /// <summary>Whether the only way from each place leads back to it, and nothing can prevent it.</summary>
    private bool IsEndless(RaisePlace start, Dictionary<RaisePlace, RaisePlace[]> ways)
    {
        RaisePlace place = start;
        for (int steps = 0; steps <= ways.Count; steps++)
        {
            if (!_map.IsCertain(place) || !ways.TryGetValue(place, out RaisePlace[]? next) || next.Length != 1)
                return false;
            place = next[0];
            if (place == start)
                return true;
        }
        return false;
    }

    /// <summary>Removes the places to which no way leads, and those from which no way leads on.</summary>
    private static HashSet<RaisePlace> Circling(Dictionary<RaisePlace, RaisePlace[]> ways)
    {
        ILookup<RaisePlace, RaisePlace> back = ways.SelectMany(way => way.Value, (way, next) => (way.Key, next))
            .ToLookup(way => way.next, way => way.Key);
        var left = new HashSet<RaisePlace>(ways.Keys);
        Trim(left, place => ways[place], place => back[place]);
        Trim(left, place => back[place], place => ways[place]);
        return left;
    }

    private static void Trim(
        HashSet<RaisePlace> left, Func<RaisePlace, IEnumerable<RaisePlace>> ahead, Func<RaisePlace, IEnumerable<RaisePlace>> behind)
    {
        var count = left.ToDictionary(place => place, place => ahead(place).Count(left.Contains));
        var ended = new Stack<RaisePlace>(count.Where(place => place.Value == 0).Select(place => place.Key));
        while (ended.TryPop(out RaisePlace? place))
        {
            left.Remove(place);
            foreach (RaisePlace other in behind(place).Where(left.Contains))
            {
                if (--count[other] == 0)
                    ended.Push(other);
            }
        }
    }

    private static List<RaisePlace> Group(RaisePlace start, Dictionary<RaisePlace, RaisePlace[]> ways, HashSet<RaisePlace> circling)
    {
        var group = new List<RaisePlace>();
        var seen = new HashSet<RaisePlace> { start };
        var open = new Queue<RaisePlace>([start]);
        while (open.TryDequeue(out RaisePlace? place))
        {
            group.Add(place);
            foreach (RaisePlace next in ways[place].Where(next => circling.Contains(next) && seen.Add(next)))
                open.Enqueue(next);
        }
        return group;
    }
}
