namespace ComplaintFlow.Complaints;

/// <summary>How the complaint ended that another one was merged into; it is the end of the other one too.</summary>
/// <param name="Outcome">How.</param>
/// <param name="At">When.</param>
public sealed record MasterEnding(string Outcome, DateTimeOffset At);
