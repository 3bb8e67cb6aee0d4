using ComplaintFlow.Conditions;

namespace ComplaintFlow.Rules.Building;

/// <summary>
/// Adds a test of one field to a condition. Each method returns a copy of the condition with the test. See <see cref="FieldOperator"/>.
/// </summary>
/// <remarks>
/// Immutable, and safe to share between threads. A field without a value fails most tests; <see cref="FieldOperator"/> says which.
/// </remarks>
public sealed class FieldQuestion
{
    private readonly ConditionDefinition _condition;
    private readonly string _field;

    internal FieldQuestion(ConditionDefinition condition, string field) => (_condition, _field) = (condition, field);

    /// <summary>Tests whether the field has a value.</summary>
    /// <param name="exists"><see langword="true"/> to require a value, <see langword="false"/> to require that there is none.</param>
    /// <returns>A copy of the condition with this test added.</returns>
    public ConditionDefinition Exists(bool exists = true) => Ask(FieldOperator.Exists, exists ? "true" : "false");

    /// <summary>Tests whether the field equals one of the values. A set passes if it contains one of them.</summary>
    /// <param name="values">The values.</param>
    /// <returns>A copy of the condition with this test added.</returns>
    public ConditionDefinition Is(params string[] values) => Ask(FieldOperator.Is, values);

    /// <summary>Tests whether the field equals none of the values. A field without a value passes.</summary>
    /// <param name="values">The values.</param>
    /// <returns>A copy of the condition with this test added.</returns>
    public ConditionDefinition IsNot(params string[] values) => Ask(FieldOperator.IsNot, values);

    /// <summary>Tests whether the text contains at least one of the words.</summary>
    /// <param name="values">The words. A word that the text negates does not count.</param>
    /// <returns>A copy of the condition with this test added.</returns>
    public ConditionDefinition ContainsAny(params string[] values) => Ask(FieldOperator.ContainsAny, values);

    /// <summary>Tests whether the text contains all of the words.</summary>
    /// <param name="values">The words.</param>
    /// <returns>A copy of the condition with this test added.</returns>
    public ConditionDefinition ContainsAll(params string[] values) => Ask(FieldOperator.ContainsAll, values);

    /// <summary>Tests whether the text contains none of the words.</summary>
    /// <param name="values">The words. A word counts even if the text negates it.</param>
    /// <returns>A copy of the condition with this test added.</returns>
    public ConditionDefinition ContainsNone(params string[] values) => Ask(FieldOperator.ContainsNone, values);

    /// <summary>Tests whether the text contains at least one word of one of the lists that the rules share by name.</summary>
    /// <param name="lists">The names of the lists. A word that the text negates does not count.</param>
    /// <returns>A copy of the condition with this test added.</returns>
    public ConditionDefinition ContainsListed(params string[] lists) => Ask(FieldOperator.ContainsListed, lists);

    /// <summary>Tests whether the field starts with one of the values.</summary>
    /// <param name="values">The values.</param>
    /// <returns>A copy of the condition with this test added.</returns>
    public ConditionDefinition StartsWith(params string[] values) => Ask(FieldOperator.StartsWith, values);

    /// <summary>Tests whether a regular expression matches somewhere in the field.</summary>
    /// <param name="values">The regular expressions. They run without backtracking.</param>
    /// <returns>A copy of the condition with this test added.</returns>
    public ConditionDefinition Matches(params string[] values) => Ask(FieldOperator.Matches, values);

    /// <summary>Tests whether the set contains at least one of the values.</summary>
    /// <param name="values">The values.</param>
    /// <returns>A copy of the condition with this test added.</returns>
    public ConditionDefinition HasAny(params string[] values) => Ask(FieldOperator.HasAny, values);

    /// <summary>Tests whether the set contains all of the values.</summary>
    /// <param name="values">The values.</param>
    /// <returns>A copy of the condition with this test added.</returns>
    public ConditionDefinition HasAll(params string[] values) => Ask(FieldOperator.HasAll, values);

    /// <summary>Tests whether the set contains none of the values.</summary>
    /// <param name="values">The values.</param>
    /// <returns>A copy of the condition with this test added.</returns>
    public ConditionDefinition HasNone(params string[] values) => Ask(FieldOperator.HasNone, values);

    /// <summary>Tests whether the field is not less than the value.</summary>
    /// <param name="value">A number, an amount such as <c>200 CNY</c>, or an instant.</param>
    /// <returns>A copy of the condition with this test added.</returns>
    public ConditionDefinition AtLeast(string value) => Ask(FieldOperator.AtLeast, value);

    /// <summary>Tests whether the field is not more than the value.</summary>
    /// <param name="value">A number, an amount such as <c>200 CNY</c>, or an instant.</param>
    /// <returns>A copy of the condition with this test added.</returns>
    public ConditionDefinition AtMost(string value) => Ask(FieldOperator.AtMost, value);

    /// <summary>Tests whether the field is more than the value.</summary>
    /// <param name="value">A number, an amount such as <c>200 CNY</c>, or an instant.</param>
    /// <returns>A copy of the condition with this test added.</returns>
    public ConditionDefinition MoreThan(string value) => Ask(FieldOperator.MoreThan, value);

    /// <summary>Tests whether the field is less than the value.</summary>
    /// <param name="value">A number, an amount such as <c>200 CNY</c>, or an instant.</param>
    /// <returns>A copy of the condition with this test added.</returns>
    public ConditionDefinition LessThan(string value) => Ask(FieldOperator.LessThan, value);

    /// <summary>Tests whether the field is earlier than the instant.</summary>
    /// <param name="value">The instant.</param>
    /// <returns>A copy of the condition with this test added.</returns>
    public ConditionDefinition Before(string value) => Ask(FieldOperator.Before, value);

    /// <summary>Tests whether the field is later than the instant.</summary>
    /// <param name="value">The instant.</param>
    /// <returns>A copy of the condition with this test added.</returns>
    public ConditionDefinition After(string value) => Ask(FieldOperator.After, value);

    private ConditionDefinition Ask(FieldOperator asked, params string[] values) => _condition.Ask(_field, asked, values);
}
