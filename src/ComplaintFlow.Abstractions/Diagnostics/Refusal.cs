namespace ComplaintFlow.Diagnostics;

/// <summary>Represents the reason why an action was not done, and what to do so that it passes.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>, such as <c>CF3002</c>, or a code of your own.</param>
/// <param name="Message">One sentence that says what is wrong.</param>
/// <param name="Remedy">One sentence that says what would pass.</param>
/// <remarks>
/// Immutable, and safe to share between threads. A refusal names no person and quotes no input, so that you can log it and show it.
/// </remarks>
/// <example>
/// Show the reasons to the user, and read the complaint again if it has changed:
/// <code>
/// ActionOutcome outcome = await complaints.ActAsync(id, new AddNote("She called."), actor);
/// foreach (Refusal refusal in outcome.Refusals)
/// {
///     Console.WriteLine($"{refusal.Code}: {refusal.Message} {refusal.Remedy}");
///     if (refusal.Kind == RefusalKind.Conflict)
///         Console.WriteLine("Read the complaint again, and decide again.");
/// }
/// </code>
/// </example>
public sealed record Refusal(string Code, string Message, string Remedy)
{
    /// <summary>Gets what the caller can do about the refusal.</summary>
    /// <remarks>
    /// The code decides it. Set it only for a code of your own; the default for such a code is <see cref="RefusalKind.NotPossibleNow"/>.
    /// </remarks>
    public RefusalKind Kind { get; init; } = DiagnosticCodes.KindOf(Code) ?? RefusalKind.NotPossibleNow;

    /// <summary>
    /// Gets the path of the refused value within the input, such as <c>options[0].remedies</c>, or <see langword="null"/> if the refusal is
    /// not about one value.
    /// </summary>
    /// <remarks>The names are those of the JSON of actions and intakes.</remarks>
    public string? Field { get; init; }

    /// <summary>Returns the code, what is wrong, and what would pass.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{Code}: {Message} {Remedy}";
}
