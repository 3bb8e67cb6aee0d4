using ComplaintFlow.Conditions;

namespace ComplaintFlow.Rules.Building;

/// <summary>Builds conditions in code. All tests and parts of a condition must hold. See <see cref="RuleBookBuilder"/>.</summary>
public static class ConditionBuilder
{
    /// <summary>Starts a test of a field.</summary>
    /// <param name="condition">The condition to add to.</param>
    /// <param name="name">The name of a built-in or declared field.</param>
    /// <returns>An object whose methods add the test to the condition.</returns>
    public static FieldQuestion Field(this ConditionDefinition condition, string name) => new(condition, name);

    /// <summary>Requires that all of the parts hold.</summary>
    /// <param name="condition">The condition to add to.</param>
    /// <param name="parts">Functions that return the parts.</param>
    /// <returns>A copy of the condition with the addition.</returns>
    public static ConditionDefinition All(
        this ConditionDefinition condition, params Func<ConditionDefinition, ConditionDefinition>[] parts) =>
            condition.Combine(Combinator.All, parts);

    /// <summary>Requires that at least one of the parts holds.</summary>
    /// <param name="condition">The condition to add to.</param>
    /// <param name="parts">Functions that return the parts.</param>
    /// <returns>A copy of the condition with the addition.</returns>
    public static ConditionDefinition Any(
        this ConditionDefinition condition, params Func<ConditionDefinition, ConditionDefinition>[] parts) =>
            condition.Combine(Combinator.Any, parts);

    /// <summary>Requires that none of the parts holds.</summary>
    /// <param name="condition">The condition to add to.</param>
    /// <param name="parts">Functions that return the parts.</param>
    /// <returns>A copy of the condition with the addition.</returns>
    public static ConditionDefinition Not(
        this ConditionDefinition condition, params Func<ConditionDefinition, ConditionDefinition>[] parts) =>
            condition.Combine(Combinator.Not, parts);

    internal static ConditionDefinition Of(
        Func<ConditionDefinition, ConditionDefinition> configure) => configure(new ConditionDefinition([]));

    internal static ConditionDefinition Ask(this ConditionDefinition condition, string field, FieldOperator asked, string[] values)
    {
        FieldClause? known = condition.Clauses.OfType<FieldClause>().FirstOrDefault(clause => Names.Same(clause.Field, field));
        var test = new FieldTest(asked, [.. values]);
        if (known is null)
            return new ConditionDefinition([.. condition.Clauses, new FieldClause(field, [test])]);
        if (known.Tests.Any(other => other.Operator == asked))
            return condition.And(new FieldClause(field, [test]));
        return new ConditionDefinition(
            [.. condition.Clauses.Select(clause => clause == known ? known with { Tests = [.. known.Tests, test] } : clause)]);
    }

    private static ConditionDefinition Combine(
        this ConditionDefinition condition, Combinator how, Func<ConditionDefinition, ConditionDefinition>[] parts)
    {
        var clause = new CombinedClause(how, [.. parts.Select(Of)]);
        return condition.Clauses.OfType<CombinedClause>().Any(known => known.Combinator == how) ? condition.And(clause)
            : new ConditionDefinition([.. condition.Clauses, clause]);
    }

    /// <summary>A map has each key once, so what is asked twice stands in two conditions, both of which must hold.</summary>
    private static ConditionDefinition And(this ConditionDefinition condition, ConditionClause clause) =>
        new([new CombinedClause(Combinator.All, [condition, new ConditionDefinition([clause])])]);
}
