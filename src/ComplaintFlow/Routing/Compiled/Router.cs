using System.Collections.Frozen;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Routing.Compiled;

/// <summary>Decides who gets a complaint. Immutable, and shared by all threads.</summary>
internal sealed class Router
{
    private readonly RoutingDefinition _definition;
    private readonly RoutingRule[] _rules;
    private readonly FrozenDictionary<string, DepartmentDefinition> _departments;
    private readonly Field[] _except;

    public Router(RoutingDefinition definition, RoutingRule[] rules, Field[] except)
    {
        _definition = definition;
        _rules = rules;
        _departments = definition.Departments.ToFrozenDictionary(Names.Comparer);
        _except = except;
    }

    public int MaxTransfers => _definition.MaxTransfers;

    /// <summary>The names of the departments. If there are none, every name is allowed.</summary>
    public IEnumerable<string> Departments => _departments.Keys;

    /// <summary>Whether complaints are routed automatically from that occasion on.</summary>
    public bool RunsAt(RoutingStart occasion) => _definition.At <= occasion && _definition.At != RoutingStart.None;

    /// <summary>Whether entering the state gives the complaint to a new handler.</summary>
    public bool IsAfresh(string state) => _definition.Afresh.Count > 0 && Names.Has(_definition.Afresh, state);

    public DepartmentDefinition? Find(string department) => _departments.GetValueOrDefault(department);

    /// <summary>How handlers of a department are chosen.</summary>
    public IReadOnlyList<RoutingStrategy> StrategiesOf(string department) =>
        Find(department) is { Strategy: { Count: > 0 } own } ? own : _definition.Strategy;

    /// <summary>The first rule whose condition holds.</summary>
    public RoutingRule? RuleFor(in ConditionScope scope)
    {
        foreach (RoutingRule rule in _rules)
        {
            if (rule.When.Holds(scope))
                return rule;
        }
        return null;
    }

    /// <summary>The actors to whom the complaint must not be routed, with the reasons.</summary>
    public Dictionary<string, string> Excluded(Complaint complaint)
    {
        var excluded = new Dictionary<string, string>(ActorIdentity.Comparer);
        foreach ((string actor, string why) in Conflicts(complaint))
            excluded.TryAdd(actor, why);
        foreach (string owner in complaint.PreviousOwners)
            excluded.TryAdd(owner, "had it before");
        foreach (Participant one in Involvement.Participants(complaint))
        {
            if (!excluded.ContainsKey(one.Actor) && Involvement.HandledBefore(complaint, one.Actor))
                excluded.Add(one.Actor, "took part in an earlier handling");
        }
        if (complaint.Owner is { } present)
            excluded.TryAdd(present, "has it now");
        return excluded;
    }

    /// <summary>The reason why an actor must never get the complaint, or null if there is none.</summary>
    public string? ConflictOf(Complaint complaint, string actor)
    {
        foreach ((string conflicted, string why) in Conflicts(complaint))
        {
            if (ActorIdentity.Same(conflicted, actor))
                return why;
        }
        return null;
    }

    private IEnumerable<(string Actor, string Why)> Conflicts(Complaint complaint)
    {
        foreach (Respondent respondent in Involvement.Respondents(complaint))
        {
            if (respondent.Kind == RespondentKind.Person)
                yield return (respondent.Reference, "the complaint is directed against this actor");
        }
        foreach (Conflict recused in Involvement.Conflicts(complaint))
            yield return (recused.Actor, "was recused");
        foreach (Field field in _except)
        {
            IEnumerable<string> ids = field is SetField set ? set.Read(complaint) : field.Show(complaint) is { } only ? [only] : [];
            foreach (string id in ids)
                yield return (id, $"is named in {field.Name}");
        }
    }
}

internal sealed record RoutingRule(string Name, Condition When, RoutingRuleDefinition Then)
{
    /// <summary>The rule in words.</summary>
    public string Text { get; } = $"{Name}: {When}";
}
