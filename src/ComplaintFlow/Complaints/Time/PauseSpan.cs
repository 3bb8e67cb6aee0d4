namespace ComplaintFlow.Complaints;

/// <summary>Represents an interval in which a cause paused clocks. The rules say which clocks, and for how long at most.</summary>
/// <param name="Cause">The name of the cause, as the rules declare it under <c>Sla:Pauses</c>.</param>
/// <param name="From">The instant at which it began.</param>
/// <param name="To">The instant at which it ended; null while it holds.</param>
public sealed record PauseSpan(string Cause, DateTimeOffset From, DateTimeOffset? To = null);
