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
    /// <summary>Gets what was found when the rules were made. An error keeps the host from starting.</summary>
    /// <remarks>The paths are those that the rules would have in a configuration.</remarks>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
