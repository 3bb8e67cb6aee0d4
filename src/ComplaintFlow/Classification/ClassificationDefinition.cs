using System.Collections.ObjectModel;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Classification;

/// <summary>The classification rules as the configuration writes them.</summary>
public sealed record ClassificationDefinition
{
    /// <summary>
    /// Characters that count as others when words are looked for, each entry two characters: <c>電电</c> reads 電 as 电. Case and width are
    /// folded anyway.
    /// </summary>
    public IReadOnlyList<string> Folding { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Lists of words that conditions share by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lists { get; init => field = DefensiveCopy.Map(value, DefensiveCopy.List); } =
        ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>What makes one rule of a group win; a group that is not named here takes the first.</summary>
    public IReadOnlyDictionary<string, RuleGroupDefinition> Groups { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, RuleGroupDefinition>.Empty;

    /// <summary>The models of the host, and what they may decide.</summary>
    public IReadOnlyDictionary<string, ModelDefinition> Models { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, ModelDefinition>.Empty;

    /// <summary>The rules by name.</summary>
    public IReadOnlyDictionary<string, ClassificationRuleDefinition> Rules { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, ClassificationRuleDefinition>.Empty;
}
