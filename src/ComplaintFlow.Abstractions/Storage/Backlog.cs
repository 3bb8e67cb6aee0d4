namespace ComplaintFlow.Storage;

/// <summary>Represents the work of all tenants that workers have not done yet.</summary>
/// <param name="OldestDueAt">The instant at which the oldest due work fell due, leased or not; null if nothing is due.</param>
/// <param name="Dead">The number of items that were given up and wait for a person: parked complaints, or dead letters.</param>
public sealed record Backlog(DateTimeOffset? OldestDueAt, long Dead);
