using System.Collections.ObjectModel;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Classification;

/// <summary>Represents the classification rules as the configuration writes them.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record ClassificationDefinition
{
    /// <summary>
    /// Pairs of characters that count as equal when words are looked for. Each entry has two characters: <c>電电</c> reads 電 as 电.
    /// </summary>
    /// <remarks>Case and width are folded in any case.</remarks>
    public IReadOnlyList<string> Folding { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The lists of words that conditions share, by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lists { get; init => field = DefensiveCopy.Map(value, DefensiveCopy.List); } =
        ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>
    /// How the rule of a group is chosen, by the name of the group. In a group without an entry, the first rule is applied.
    /// </summary>
    public IReadOnlyDictionary<string, RuleGroupDefinition> Groups { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, RuleGroupDefinition>.Empty;

    /// <summary>The models of the host by name, with what they may decide.</summary>
    public IReadOnlyDictionary<string, ModelDefinition> Models { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, ModelDefinition>.Empty;

    /// <summary>The rules by name.</summary>
    public IReadOnlyDictionary<string, ClassificationRuleDefinition> Rules { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, ClassificationRuleDefinition>.Empty;
}
