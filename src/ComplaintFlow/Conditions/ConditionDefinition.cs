using ComplaintFlow.Collections;

namespace ComplaintFlow.Conditions;

/// <summary>
/// Represents a condition as the configuration writes it: a map of clauses, all of which must hold. An empty condition always holds.
/// </summary>
/// <param name="Clauses">The clauses.</param>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record ConditionDefinition(IReadOnlyList<ConditionClause> Clauses)
{
    /// <summary>The clauses.</summary>
    public IReadOnlyList<ConditionClause> Clauses { get; init => field = DefensiveCopy.List(value); } = DefensiveCopy.List(Clauses);
}

/// <summary>Represents one entry of the map: a field with its tests, or a combination of conditions.</summary>
public abstract record ConditionClause
{
    private protected ConditionClause()
    {
    }
}

/// <summary>Represents the tests of one field, all of which must hold.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Tests">The tests.</param>
public sealed record FieldClause(string Field, IReadOnlyList<FieldTest> Tests) : ConditionClause
{
    /// <summary>The tests.</summary>
    public IReadOnlyList<FieldTest> Tests { get; init => field = DefensiveCopy.List(value); } = DefensiveCopy.List(Tests);
}

/// <summary>Represents a combination of conditions.</summary>
/// <param name="Combinator">How the conditions are combined.</param>
/// <param name="Conditions">The conditions.</param>
public sealed record CombinedClause(Combinator Combinator, IReadOnlyList<ConditionDefinition> Conditions) : ConditionClause
{
    /// <summary>The conditions.</summary>
    public IReadOnlyList<ConditionDefinition> Conditions { get; init => field = DefensiveCopy.List(value); } =
        DefensiveCopy.List(Conditions);
}

/// <summary>Specifies how conditions are combined.</summary>
public enum Combinator
{
    /// <summary>All of them hold.</summary>
    All,

    /// <summary>At least one of them holds.</summary>
    Any,

    /// <summary>None of them holds.</summary>
    Not,
}

/// <summary>Represents one operator with its operands.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Values">The operands as text.</param>
public sealed record FieldTest(FieldOperator Operator, IReadOnlyList<string> Values)
{
    /// <summary>The operands as text.</summary>
    public IReadOnlyList<string> Values { get; init => field = DefensiveCopy.List(value); } = DefensiveCopy.List(Values);
}

/// <summary>Specifies what is tested of a field.</summary>
/// <remarks>
/// A field without a value fails every test, except <see cref="Exists"/> and the tests that ask for the absence of something.
/// </remarks>
public enum FieldOperator
{
    /// <summary>
    /// The field equals the value (a single value) or one of the values (a list). A set passes if it contains one of them.
    /// </summary>
    Is,

    /// <summary>The field equals none of the values.</summary>
    IsNot,

    /// <summary>The field has a value (<c>true</c>), or has none (<c>false</c>).</summary>
    Exists,

    /// <summary>The text contains at least one of the words. A word that the text negates does not count.</summary>
    ContainsAny,

    /// <summary>The text contains all of the words.</summary>
    ContainsAll,

    /// <summary>The text contains none of the words. A word counts even if the text negates it.</summary>
    ContainsNone,

    /// <summary>
    /// The text contains at least one word of one of the lists that the rules share by name. A word that the text negates does not count.
    /// </summary>
    ContainsListed,

    /// <summary>The text starts with one of the values, compared without case.</summary>
    StartsWith,

    /// <summary>A regular expression matches somewhere in the text. It runs without backtracking.</summary>
    Matches,

    /// <summary>The set contains at least one of the values.</summary>
    HasAny,

    /// <summary>The set contains all of the values.</summary>
    HasAll,

    /// <summary>The set contains none of the values.</summary>
    HasNone,

    /// <summary>Not less than the value.</summary>
    AtLeast,

    /// <summary>Not more than the value.</summary>
    AtMost,

    /// <summary>More than the value.</summary>
    MoreThan,

    /// <summary>Less than the value.</summary>
    LessThan,

    /// <summary>Earlier than the instant.</summary>
    Before,

    /// <summary>Later than the instant.</summary>
    After,
}
