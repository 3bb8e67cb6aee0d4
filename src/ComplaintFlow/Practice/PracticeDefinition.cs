using System.Collections.ObjectModel;
using ComplaintFlow.Collections;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Practice;

/// <summary>
/// Represents how an organisation settles complaints, as the configuration writes it: windows, rounds, the least amounts that the law
/// requires, and the greatest amounts that company policy allows.
/// </summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record PracticeDefinition
{
    /// <summary>
    /// The period in which a closed complaint can be reopened without new evidence. The default is <c>90 calendar days</c>.
    /// </summary>
    public string ReopenWithin { get; init; } = "90 calendar days";

    /// <summary>The period for which an archived complaint is kept. The default is <c>36 calendar months</c>.</summary>
    public string Retention { get; init; } = "36 calendar months";

    /// <summary>How often a complainant may answer an offer with another demand. The default is 3.</summary>
    public int MaxRounds { get; init; } = 3;

    /// <summary>Whether a record card with six copies is kept (003, Art. 15 and 16).</summary>
    public bool RecordCard { get; init; }

    /// <summary>The least amounts that the law requires, by name.</summary>
    public IReadOnlyDictionary<string, RedressLimitDefinition> Floors { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, RedressLimitDefinition>.Empty;

    /// <summary>The greatest amounts that company policy allows, by name.</summary>
    public IReadOnlyDictionary<string, RedressLimitDefinition> Ceilings { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, RedressLimitDefinition>.Empty;
}

/// <summary>Represents a least or a greatest amount of compensation. If several parts are given, the greatest of them counts.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record RedressLimitDefinition
{
    /// <summary>The condition under which the amount applies, or <see langword="null"/> for every complaint.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>
    /// A multiple of the price of the product, such as 3 for fraud (Consumer Law, Art. 55) or 10 for unsafe food (Food Safety Law, Art.
    /// 148).
    /// </summary>
    public decimal? TimesPrice { get; init; }

    /// <summary>A multiple of the loss that was established.</summary>
    public decimal? TimesLoss { get; init; }

    /// <summary>A fixed amount, such as <c>500 CNY</c>.</summary>
    public string? Amount { get; init; }

    /// <summary>The regulation and the article, or the policy.</summary>
    public string? Source { get; init; }
}
