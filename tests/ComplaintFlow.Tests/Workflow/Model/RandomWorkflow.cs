using ComplaintFlow.Workflow;

namespace ComplaintFlow.Tests.Workflow.Model;

/// <summary>
/// Makes scenarios: regions, hierarchies up to four deep, every kind of transition, guards and effects. Equal seeds make equal scenarios.
/// </summary>
internal sealed class RandomWorkflow(int seed)
{
    private const int Deepest = 4;

    /// <summary>The second stands before the first: the order of regions is ordinal.</summary>
    private static readonly string[] Beside = ["alpha", "Beta"];

    private readonly Random _random = new(seed);
    private readonly List<string> _states = [];
    private readonly HashSet<(string State, string Trigger)> _taken = [];
    private string[] _used = [];

    public Scenario Next()
    {
        string[] names = [WorkflowDefinition.MainRegion, .. Beside.Where(_ => Chance(35))];
        Dictionary<string, List<(string Name, string? Parent)>> shapes = names.ToDictionary(
            name => name, name =>
                Shape(name[..1], name == WorkflowDefinition.MainRegion ? _random.Next(3, 9) : _random.Next(2, 5)), StringComparer.Ordinal);
        foreach (string state in _states)
        {
            foreach (string trigger in Vocabulary.Triggers.Where(_ => Chance(30)))
                _taken.Add((state, trigger));
        }
        _taken.Add((_states[0], Vocabulary.Triggers[0]));
        _used = [.. _taken.Select(one => one.Trigger).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var regions = shapes.ToDictionary(shape => shape.Key, shape => Region(shape.Value), StringComparer.Ordinal);
        return new Scenario(new WorkflowDefinition
        {
            Regions = regions,
        }, Pick(Vocabulary.Channels), [.. Enumerable.Range(0, _random.Next(6, 18)).Select(_ => Step())]);
    }

    private Step Step() => new(
        Chance(2) ? "T9" : Cased(Pick(_used)), Chance(60) ? Vocabulary.Roles : [.. Vocabulary.Roles.Where(_ => Chance(40))], Chance(15)
            ? _random.Next(0, 4) : null);

    /// <summary>The states of a region with their parents.</summary>
    private List<(string Name, string? Parent)> Shape(string prefix, int count)
    {
        var shape = new List<(string Name, string? Parent)>();
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            string name = $"{prefix}{i}";
            string? parent = i > 0 && Chance(55) ? shape[_random.Next(i)].Name : null;
            if (parent is not null && depths[parent] == Deepest)
                parent = null;
            depths.Add(name, parent is null ? 1 : depths[parent] + 1);
            shape.Add((name, parent));
            _states.Add(name);
        }
        return shape;
    }

    private RegionDefinition Region(List<(string Name, string? Parent)> shape) => new()
    {
        Initial = Pick(shape).Name,
        States = shape.ToDictionary(state => state.Name, state => State(state.Name, state.Parent, shape), StringComparer.Ordinal),
    };

    private StateDefinition State(string name, string? parent, List<(string Name, string? Parent)> shape)
    {
        string[] inner = [.. shape.Where(other => other.Parent == name).Select(other => other.Name)];
        return new StateDefinition
        {
            Parent = parent,
            Initial = inner.Length == 0 ? null : Pick(inner),
            Closed = Chance(10),
            Final = inner.Length == 0 && !_taken.Any(one => one.State == name) && Chance(50),
            On = Vocabulary.Triggers.Where(trigger => _taken.Contains((name, trigger)))
                .ToDictionary(trigger => trigger, _ => Transition(name, shape), StringComparer.Ordinal),
            Entry = Effects(25),
            Exit = Effects(20),
        };
    }

    private TransitionDefinition Transition(string state, List<(string Name, string? Parent)> shape)
    {
        var open = new TransitionDefinition
        {
            By = Chance(20) ? [.. Vocabulary.Roles.Where(_ => Chance(40))] : [],
            When = Chance(20) ? RandomCondition.Of(_random, _states) : null,
            If = Chance(8) ? [Pick(Vocabulary.Predicates)] : [],
            Require = Chance(5) ? [Vocabulary.Size] : [],
        };
        return _random.Next(100) switch
        {
            < 8 => open with { Ignore = true },
            < 20 => open with { Do = Effects(80) },
            < 32 => open with { To = Cased(state), Do = Effects(30) },
            < 75 => open with { To = Target(shape), Do = Effects(30) },
            _ => open with
            {
                Do = Effects(30),
                Branches = Enumerable.Range(0, _random.Next(1, 4)).ToDictionary(i => $"b{i}", _ => Branch(shape), StringComparer.Ordinal),
                Otherwise = Chance(60) ? new BranchDefinition { To = Chance(80) ? Target(shape) : null, Do = Effects(30) } : null,
            },
        };
    }

    private BranchDefinition Branch(List<(string Name, string? Parent)> shape) => new()
    {
        Order = _random.Next(0, 3),
        When = Chance(80) ? RandomCondition.Of(_random, _states) : null,
        If = Chance(15) ? [Pick(Vocabulary.Predicates)] : [],
        To = Chance(85) ? Target(shape) : null,
        Do = Effects(30),
    };

    private EffectsDefinition Effects(int percent) => !Chance(percent) ? EffectsDefinition.None : new EffectsDefinition
    {
        Milestones = [.. Vocabulary.Milestones.Where(_ => Chance(25))],
        Escalate = Chance(15),
        Notify = Chance(20) ? [.. Vocabulary.Roles.Where(_ => Chance(40))] : [],
        Raise = Chance(12) ? [.. _used.Where(_ => Chance(30))] : [],
    };

    private string Target(List<(string Name, string? Parent)> shape) => Cased(Pick(shape).Name);

    /// <summary>Names compare without case, so some are written otherwise than declared.</summary>
    private string Cased(string name) => Chance(10) ? name.ToLowerInvariant() : name;

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
