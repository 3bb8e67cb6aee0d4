using ComplaintFlow.Collections;

namespace ComplaintFlow.Conditions;

/// <summary>A condition as the configuration writes it: a map of clauses, all of which must hold. An empty one always holds.</summary>
/// <param name="Clauses">The clauses.</param>
public sealed record ConditionDefinition(IReadOnlyList<ConditionClause> Clauses)
{
    /// <summary>The clauses.</summary>
    public IReadOnlyList<ConditionClause> Clauses { get; init => field = DefensiveCopy.List(value); } = DefensiveCopy.List(Clauses);
}

/// <summary>One entry of the map: a field, or a combination of conditions.</summary>
public abstract record ConditionClause
{
    private protected ConditionClause()
    {
    }
}

/// <summary>What a field must be. All tests must hold.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Tests">The tests.</param>
public sealed record FieldClause(string Field, IReadOnlyList<FieldTest> Tests) : ConditionClause
{
    /// <summary>The tests.</summary>
    public IReadOnlyList<FieldTest> Tests { get; init => field = DefensiveCopy.List(value); } = DefensiveCopy.List(Tests);
}

/// <summary>Conditions combined.</summary>
/// <param name="Combinator">How.</param>
/// <param name="Conditions">The conditions.</param>
public sealed record CombinedClause(Combinator Combinator, IReadOnlyList<ConditionDefinition> Conditions) : ConditionClause
{
    /// <summary>The conditions.</summary>
    public IReadOnlyList<ConditionDefinition> Conditions { get; init => field = DefensiveCopy.List(value); } =
        DefensiveCopy.List(Conditions);
}

/// <summary>How conditions are combined.</summary>
public enum Combinator
{
    /// <summary>Each of them holds.</summary>
    All,

    /// <summary>At least one of them holds.</summary>
    Any,

    /// <summary>None of them holds.</summary>
    Not,
}

/// <summary>One operator with its operands.</summary>
/// <param name="Operator">What is asked.</param>
/// <param name="Values">The operands as text.</param>
public sealed record FieldTest(FieldOperator Operator, IReadOnlyList<string> Values)
{
    /// <summary>The operands as text.</summary>
    public IReadOnlyList<string> Values { get; init => field = DefensiveCopy.List(value); } = DefensiveCopy.List(Values);
}

/// <summary>
/// What can be asked of a field. A field without a value fails every test but <see cref="Exists"/> and those that ask for the absence of
/// something.
/// </summary>
public enum FieldOperator
{
    /// <summary>It is the value (a bare scalar), or one of the values (a bare list). Of a set: it has one of them.</summary>
    Is,

    /// <summary>It is none of the values.</summary>
    IsNot,

    /// <summary>It has a value (<c>true</c>), or has none (<c>false</c>).</summary>
    Exists,

    /// <summary>The text has at least one of the words; a word that the text denies does not count.</summary>
    ContainsAny,

    /// <summary>The text has every one of the words.</summary>
    ContainsAll,

    /// <summary>The text has none of the words, denied or not.</summary>
    ContainsNone,

    /// <summary>
    /// The text has at least one word of one of the lists that the rules share by name; a word that the text denies does not count.
    /// </summary>
    ContainsListed,

    /// <summary>The text starts with one of the values, without case.</summary>
    StartsWith,

    /// <summary>A regular expression finds something in the text; it runs without backtracking.</summary>
    Matches,

    /// <summary>The set has at least one of the values.</summary>
    HasAny,

    /// <summary>The set has every one of the values.</summary>
    HasAll,

    /// <summary>The set has none of the values.</summary>
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
