using System.Collections.ObjectModel;
using ComplaintFlow.Collections;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Practice;

/// <summary>
/// How an organisation settles complaints, as the configuration writes it: windows, rounds, what the law asks for at least, and what policy
/// allows at most.
/// </summary>
public sealed record PracticeDefinition
{
    /// <summary>How long a closed complaint can be reopened without new evidence; <c>90 calendar days</c> where nothing is said.</summary>
    public string ReopenWithin { get; init; } = "90 calendar days";

    /// <summary>How long an archived complaint is kept; <c>36 calendar months</c> where nothing is said.</summary>
    public string Retention { get; init; } = "36 calendar months";

    /// <summary>How often a complainant may answer an offer with another demand; 3 where nothing is said.</summary>
    public int MaxRounds { get; init; } = 3;

    /// <summary>Whether a record card with six copies is kept (003, Art. 15 and 16).</summary>
    public bool RecordCard { get; init; }

    /// <summary>What the law asks for at least, by name.</summary>
    public IReadOnlyDictionary<string, RedressLimitDefinition> Floors { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, RedressLimitDefinition>.Empty;

    /// <summary>What policy allows at most, by name.</summary>
    public IReadOnlyDictionary<string, RedressLimitDefinition> Ceilings { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, RedressLimitDefinition>.Empty;
}

/// <summary>A least or a greatest amount of compensation. Where several parts are given, the greatest of them counts.</summary>
public sealed record RedressLimitDefinition
{
    /// <summary>The condition under which it holds; null for every complaint.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>
    /// So many times the price of the product: 3 for fraud (Consumer Law, Art. 55), 10 for unsafe food (Food Safety Law, Art. 148).
    /// </summary>
    public decimal? TimesPrice { get; init; }

    /// <summary>So many times the loss that was found out.</summary>
    public decimal? TimesLoss { get; init; }

    /// <summary>A fixed amount, such as <c>500 CNY</c>.</summary>
    public string? Amount { get; init; }

    /// <summary>The regulation and article, or the policy.</summary>
    public string? Source { get; init; }
}
