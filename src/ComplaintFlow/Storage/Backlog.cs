namespace ComplaintFlow.Storage;

/// <summary>What workers have not done yet, of all tenants.</summary>
/// <param name="OldestDueAt">Since when the oldest of what is due waits, leased or not; null if nothing is due.</param>
/// <param name="Dead">How much was given up and waits for a person: parked complaints, or dead letters.</param>
public sealed record Backlog(DateTimeOffset? OldestDueAt, long Dead);
