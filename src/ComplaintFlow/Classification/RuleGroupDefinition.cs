namespace ComplaintFlow.Classification;

/// <summary>Represents a group of rules of which only one is applied.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record RuleGroupDefinition
{
    /// <summary>How the rule is chosen.</summary>
    public GroupChoice Take { get; init; }
}

/// <summary>Specifies which rule of a group is applied.</summary>
public enum GroupChoice
{
    /// <summary>The first rule that holds.</summary>
    First,

    /// <summary>
    /// The rule with the highest sum of weights among those that hold; of equal ones, the first. All rules of the group are evaluated at
    /// the position of the first.
    /// </summary>
    Highest,
}
