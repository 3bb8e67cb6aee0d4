namespace ComplaintFlow.Storage.InMemory;

/// <summary>The alarm of a complaint, and the version whose commit set it.</summary>
internal sealed record Alarm(ComplaintKey Key, long Version);
