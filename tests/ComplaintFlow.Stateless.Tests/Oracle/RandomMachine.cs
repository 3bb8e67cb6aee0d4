namespace ComplaintFlow.Stateless.Tests.Oracle;

/// <summary>Makes machines with three levels of substates and every kind of transition. Equal seeds make equal machines.</summary>
internal sealed class RandomMachine(int seed)
{
    public static readonly string[] Flags = ["f0", "f1", "f2", "f3"];

    private static readonly string[] Triggers = ["T0", "T1", "T2", "T3", "T4", "T5"];

    private readonly Random _random = new(seed);

    public MachinePlan Next()
    {
        List<(string Name, string? Parent)> shape = Shape(_random.Next(3, 10));
        string[] names = [.. shape.Select(state => state.Name)];
        PlannedState[] states = [.. shape.Select(state => State(state.Name, state.Parent, shape))];
        return new MachinePlan
        {
            Initial = Leaf(Pick(names), states),
            States = states,
            Handlers =
                [.. names.SelectMany(state => Triggers.Where(_ => Chance(40)).SelectMany(trigger => Handlers(state, trigger, names)))],
            Steps =
            [
                .. Enumerable.Range(0, _random.Next(10, 30))
                    .Select(_ => new PlannedStep(Pick(Triggers), [.. Flags.Where(_ => Chance(25))])),
            ],
        };
    }

    /// <summary>Stateless does not take an initial transition when a machine is made, so it begins in a leaf.</summary>
    private static string Leaf(string state, PlannedState[] states)
    {
        while (states.FirstOrDefault(other => other.Parent == state) is { } inner)
            state = inner.Name;
        return state;
    }

    private List<(string Name, string? Parent)> Shape(int count)
    {
        var shape = new List<(string Name, string? Parent)>();
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            string name = $"S{i}";
            string? parent = i > 0 && Chance(65) ? shape[_random.Next(i)].Name : null;
            // Three levels of substates below the outermost states.
            if (parent is not null && depths[parent] == 3)
                parent = null;
            depths.Add(name, parent is null ? 0 : depths[parent] + 1);
            shape.Add((name, parent));
        }
        return shape;
    }

    private PlannedState State(string name, string? parent, List<(string Name, string? Parent)> shape)
    {
        string[] inner = [.. shape.Where(other => other.Parent == name).Select(other => other.Name)];
        return new PlannedState(
            name, parent, inner.Length > 0 && Chance(65) ? Pick(inner) : null, Chance(60), Chance(60), Chance(30) ? Pick(Triggers) : null);
    }

    /// <summary>One handler, or two that share a trigger and mostly exclude each other.</summary>
    private IEnumerable<PlannedHandler> Handlers(string state, string trigger, string[] names)
    {
        string[] guards = Chance(55) ? [Pick(Flags)] : [];
        if (guards.Length > 0 && Chance(20))
            guards = [guards[0], Pick(Flags)];
        yield return Handler(state, trigger, names, guards);
        if (guards.Length == 1 && Chance(35))
            yield return Handler(state, trigger, names, [Chance(85) ? $"not {guards[0]}" : Pick(Flags)]);
    }

    private PlannedHandler Handler(string state, string trigger, string[] names, string[] guards)
    {
        string[] others = [.. names.Where(name => name != state)];
        PlannedHandler Of(PlannedKind kind, string? to, string[] choices) => new(state, trigger, kind, to, guards, choices);
        return _random.Next(100) switch
        {
            < 50 => Of(PlannedKind.Permit, Pick(others), []),
            < 62 => Of(PlannedKind.Reentry, null, []),
            < 74 => Of(PlannedKind.Internal, null, []),
            < 86 => Of(PlannedKind.Ignore, null, []),
            _ => Of(PlannedKind.Dynamic, null, [Pick(names), Pick(names)]),
        };
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
