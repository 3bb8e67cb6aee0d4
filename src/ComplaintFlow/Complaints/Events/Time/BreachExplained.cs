namespace ComplaintFlow.Complaints.Events;

/// <summary>The breach of a target was explained.</summary>
public sealed record BreachExplained : ClockChanged
{
    /// <summary>The reason, and who is responsible.</summary>
    public required BreachExplanation Explanation { get; init; }

    private protected override Clock Change(Clock clock) => clock with { Breach = Explanation };
}
