namespace ComplaintFlow.Diagnostics;

/// <summary>Why something was not done, and what would make it pass. Names no person and quotes nothing that somebody typed.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>, such as <c>CF3002</c>, or a code of your own.</param>
/// <param name="Message">One sentence that says what is wrong.</param>
/// <param name="Remedy">One sentence that says what would pass.</param>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record Refusal(string Code, string Message, string Remedy)
{
    /// <summary>What the caller can do about it. The code decides it; set it only for a code of your own, which is otherwise
    /// <see cref="RefusalKind.NotPossibleNow"/>.</summary>
    public RefusalKind Kind { get; init; } = DiagnosticCodes.KindOf(Code) ?? RefusalKind.NotPossibleNow;

    /// <summary>
    /// The path of the value that is refused within the input, such as <c>Options[0].Remedies</c>; null if the refusal is not about one
    /// value.
    /// </summary>
    public string? Field { get; init; }

    /// <summary>The code, what is wrong, and what would pass.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Code}: {Message} {Remedy}";
}
