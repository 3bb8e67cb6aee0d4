using System.Collections.ObjectModel;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Rules;

/// <summary>
/// Represents rules made in code that lie beneath the configuration of a host: the configuration adds to them and overrides them by name.
/// </summary>
/// <param name="Source">What made the rules, in words for messages, such as <c>a Stateless machine</c>.</param>
/// <param name="Rules">The rules as data.</param>
/// <remarks>
/// A host adds layers with <c>AddRuleLayer</c>. A later layer lies over an earlier one. The predicates and the effects of a layer are
/// declared in addition to those of the configuration. Immutable, and safe to share between threads.
/// </remarks>
public sealed record RuleLayer(string Source, RuleBookDefinition Rules)
{
    /// <summary>Gets what made the rules, in words for messages.</summary>
    public string Source { get; init; } = Source ?? throw new ArgumentNullException(nameof(Source));

    /// <summary>Gets the rules as data.</summary>
    public RuleBookDefinition Rules { get; init; } = Rules ?? throw new ArgumentNullException(nameof(Rules));

    /// <summary>Gets what was found when the rules were made. An error keeps the host from starting.</summary>
    /// <remarks>The paths are those that the rules would have in a configuration.</remarks>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Gets the settings that stand in the layer more than once, by the path of the first, with the paths of the others.</summary>
    /// <remarks>
    /// A configuration that changes the first one and not the others is an error, because the change would not hold where it is expected.
    /// </remarks>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Repeated { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;
}
