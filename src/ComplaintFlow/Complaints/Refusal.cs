namespace ComplaintFlow.Complaints;

/// <summary>Why something was not done, and what would make it pass. Names no person.</summary>
/// <param name="Code">The number under which the documentation explains it, such as <c>CF3002</c>.</param>
/// <param name="Message">One sentence that says what is wrong.</param>
/// <param name="Remedy">One sentence that says what would pass.</param>
public sealed record Refusal(string Code, string Message, string Remedy)
{
    /// <summary>The number, what is wrong, and what would pass.</summary>
    public override string ToString() => $"{Code}: {Message} {Remedy}";
}
