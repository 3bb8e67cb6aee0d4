using ComplaintFlow.Conditions;

namespace ComplaintFlow.Rules.Building;

/// <summary>What a field must be. Each answer is the condition with this test added to it. See <see cref="FieldOperator"/>.</summary>
public sealed class FieldQuestion
{
    private readonly ConditionDefinition _condition;
    private readonly string _field;

    internal FieldQuestion(ConditionDefinition condition, string field) => (_condition, _field) = (condition, field);

    /// <summary>It has a value, or has none.</summary>
    public ConditionDefinition Exists(bool exists = true) => Ask(FieldOperator.Exists, exists ? "true" : "false");

    /// <summary>It is the value, or one of the values; a set has one of them.</summary>
    public ConditionDefinition Is(params string[] values) => Ask(FieldOperator.Is, values);

    /// <summary>It is none of the values; a field without a value passes.</summary>
    public ConditionDefinition IsNot(params string[] values) => Ask(FieldOperator.IsNot, values);

    /// <summary>The text has at least one of the words; a word that the text denies does not count.</summary>
    public ConditionDefinition ContainsAny(params string[] values) => Ask(FieldOperator.ContainsAny, values);

    /// <summary>The text has every one of the words.</summary>
    public ConditionDefinition ContainsAll(params string[] values) => Ask(FieldOperator.ContainsAll, values);

    /// <summary>The text has none of the words, denied or not.</summary>
    public ConditionDefinition ContainsNone(params string[] values) => Ask(FieldOperator.ContainsNone, values);

    /// <summary>
    /// The text has at least one word of one of the lists that the rules share by name; a word that the text denies does not count.
    /// </summary>
    public ConditionDefinition ContainsListed(params string[] lists) => Ask(FieldOperator.ContainsListed, lists);

    /// <summary>It starts with one of the values.</summary>
    public ConditionDefinition StartsWith(params string[] values) => Ask(FieldOperator.StartsWith, values);

    /// <summary>A regular expression finds something in it; it runs without backtracking.</summary>
    public ConditionDefinition Matches(params string[] values) => Ask(FieldOperator.Matches, values);

    /// <summary>The set has at least one of the values.</summary>
    public ConditionDefinition HasAny(params string[] values) => Ask(FieldOperator.HasAny, values);

    /// <summary>The set has every one of the values.</summary>
    public ConditionDefinition HasAll(params string[] values) => Ask(FieldOperator.HasAll, values);

    /// <summary>The set has none of the values.</summary>
    public ConditionDefinition HasNone(params string[] values) => Ask(FieldOperator.HasNone, values);

    /// <summary>Not less than the value: a number, an amount such as <c>200 CNY</c>, an instant.</summary>
    public ConditionDefinition AtLeast(string value) => Ask(FieldOperator.AtLeast, value);

    /// <summary>Not more than the value.</summary>
    public ConditionDefinition AtMost(string value) => Ask(FieldOperator.AtMost, value);

    /// <summary>More than the value.</summary>
    public ConditionDefinition MoreThan(string value) => Ask(FieldOperator.MoreThan, value);

    /// <summary>Less than the value.</summary>
    public ConditionDefinition LessThan(string value) => Ask(FieldOperator.LessThan, value);

    /// <summary>Earlier than the instant.</summary>
    public ConditionDefinition Before(string value) => Ask(FieldOperator.Before, value);

    /// <summary>Later than the instant.</summary>
    public ConditionDefinition After(string value) => Ask(FieldOperator.After, value);

    private ConditionDefinition Ask(FieldOperator asked, params string[] values) => _condition.Ask(_field, asked, values);
}
