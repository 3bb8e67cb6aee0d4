using System.Diagnostics.CodeAnalysis;

namespace ComplaintFlow.Rules;

/// <summary>Represents the result of reading rules: a rule book, or all defects that prevent it.</summary>
/// <param name="RuleBook">The rule book, or <see langword="null"/> if there is an error.</param>
/// <param name="Diagnostics">All defects and warnings, in the order of their paths. The likely cause of others comes first.</param>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record RuleBookResult(RuleBook? RuleBook, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Gets whether the rules can be used.</summary>
    [MemberNotNullWhen(true, nameof(RuleBook))]
    public bool IsValid => RuleBook is not null;

    /// <summary>Gets the rule book, or throws if there are errors.</summary>
    /// <returns>The rule book.</returns>
    /// <exception cref="RuleBookException">There are errors. The exception lists all of them.</exception>
    public RuleBook OrThrow() => RuleBook ?? throw new RuleBookException(Diagnostics);
}
