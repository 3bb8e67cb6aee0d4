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
    /// <remarks>The paths are relative to the section of the rules, such as <c>Workflow:States:Open</c>.</remarks>
    public IReadOnlyList<Diagnostic> Diagnostics
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = DefensiveCopy.List(value);
        }
    } = [];

    /// <summary>Gets the settings that have copies in the layer, with the paths of the copies.</summary>
    /// <remarks>
    /// A configuration that changes such a setting and not its copies is an error (CF1027), because the change would not hold everywhere.
    /// The paths are relative to the section of the rules.
    /// </remarks>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Copies
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = DefensiveCopy.Map(value, DefensiveCopy.List);
        }
    } = ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;
}
