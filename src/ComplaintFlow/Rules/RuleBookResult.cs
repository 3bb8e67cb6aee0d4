using System.Diagnostics.CodeAnalysis;

namespace ComplaintFlow.Rules;

/// <summary>What came of reading rules: a rule book, or all defects that keep it from being one.</summary>
/// <param name="RuleBook">The rule book, where there is no error.</param>
/// <param name="Diagnostics">All defects and warnings, by path.</param>
public sealed record RuleBookResult(RuleBook? RuleBook, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether the rules can be used.</summary>
    [MemberNotNullWhen(true, nameof(RuleBook))]
    public bool IsValid => RuleBook is not null;

    /// <summary>The rule book.</summary>
    /// <exception cref="RuleBookException">There are errors; the exception lists all of them.</exception>
    public RuleBook OrThrow() => RuleBook ?? throw new RuleBookException(Diagnostics);
}
