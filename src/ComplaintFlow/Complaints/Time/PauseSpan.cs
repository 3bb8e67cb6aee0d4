namespace ComplaintFlow.Complaints;

/// <summary>Represents an interval in which a cause paused clocks. The rules say which clocks, and for how long at most.</summary>
public sealed record PauseSpan(string Cause, DateTimeOffset From, DateTimeOffset? To = null);
