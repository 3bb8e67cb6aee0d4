using ComplaintFlow.Conditions;

namespace ComplaintFlow.Tests.Workflow.Model;

/// <summary>As much of a complaint as a workflow can see.</summary>
internal sealed record NaiveComplaint(string Channel)
{
    /// <summary>The states by region, the main one first.</summary>
    public required List<(string Region, string State)> States { get; init; }

    public HashSet<string> Milestones { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    public int Level { get; set; }

    public int? Size { get; set; }

    public NaiveComplaint Copy() =>
        this with { States = [.. States], Milestones = new HashSet<string>(Milestones, StringComparer.OrdinalIgnoreCase) };

    public string StateOf(string region) => States.Single(one => one.Region == region).State;

    public bool Holds(ConditionDefinition? condition) => condition is null || condition.Clauses.All(Holds);

    public bool Holds(string predicate) => predicate switch
    {
        "even" => Level % 2 == 0,
        "web" => Channel == "Web",
        _ => false,
    };

    private bool Holds(ConditionClause clause) => clause switch
    {
        CombinedClause { Combinator: Combinator.All } all => all.Conditions.All(Holds),
        CombinedClause { Combinator: Combinator.Any } any => any.Conditions.Any(Holds),
        CombinedClause not => !not.Conditions.Any(Holds),
        FieldClause field => field.Tests.All(test => Holds(field.Field, test)),
        _ => throw new NotSupportedException(),
    };

    private bool Holds(string field, FieldTest test) => field switch
    {
        "Channel" => IsOne([Channel], test),
        "State" => IsOne([States[0].State], test),
        "States" => IsOne([.. States.Select(one => one.State)], test),
        "Milestones" => IsOne([.. Milestones], test),
        "EscalationLevel" => Compares(Level, test),
        _ => test.Operator == FieldOperator.Exists ? Size is not null : Size is { } size && Compares(size, test),
    };

    private static bool IsOne(string[] values, FieldTest test)
    {
        int found = test.Values.Count(value => values.Contains(value, StringComparer.OrdinalIgnoreCase));
        return test.Operator switch
        {
            FieldOperator.IsNot or FieldOperator.HasNone => found == 0,
            FieldOperator.HasAll => found == test.Values.Count,
            _ => found > 0,
        };
    }

    private static bool Compares(int value, FieldTest test)
    {
        int operand = int.Parse(test.Values[0], System.Globalization.CultureInfo.InvariantCulture);
        return test.Operator switch
        {
            FieldOperator.AtLeast => value >= operand,
            FieldOperator.AtMost => value <= operand,
            _ => value < operand,
        };
    }
}
