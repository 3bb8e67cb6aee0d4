namespace ComplaintFlow.Storage.InMemory;

/// <summary>Represents the alarm of a complaint, and the version whose commit set it.</summary>
internal sealed record Alarm(ComplaintKey Key, long Version);
