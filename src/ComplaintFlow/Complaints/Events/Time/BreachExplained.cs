namespace ComplaintFlow.Complaints.Events;

/// <summary>Someone said why a target was missed.</summary>
public sealed record BreachExplained : ClockChanged
{
    /// <summary>Why, and who answers for it.</summary>
    public required BreachExplanation Explanation { get; init; }

    private protected override Clock Change(Clock clock) => clock with { Breach = Explanation };
}
