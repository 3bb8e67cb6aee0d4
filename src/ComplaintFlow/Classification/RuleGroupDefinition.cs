namespace ComplaintFlow.Classification;

/// <summary>A group of rules of which only one has a say.</summary>
public sealed record RuleGroupDefinition
{
    /// <summary>Which one.</summary>
    public GroupChoice Take { get; init; }
}

/// <summary>Which rule of a group has a say.</summary>
public enum GroupChoice
{
    /// <summary>The first that holds.</summary>
    First,

    /// <summary>
    /// Of those that hold the one whose weights have the highest sum; of equal ones the first. All are asked where the first of them
    /// stands.
    /// </summary>
    Highest,
}
