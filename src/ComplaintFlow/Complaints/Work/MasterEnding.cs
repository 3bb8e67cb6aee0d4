namespace ComplaintFlow.Complaints;

/// <summary>Represents the end of a complaint into which another one was merged. The other one ends with it.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="At">The instant.</param>
public sealed record MasterEnding(string Outcome, DateTimeOffset At);
