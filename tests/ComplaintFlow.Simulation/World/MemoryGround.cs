using ComplaintFlow.Storage.InMemory;

namespace ComplaintFlow.Simulation.World;

/// <summary>The memory of this process.</summary>
public sealed class MemoryGround : IGround
{
    private readonly InMemoryStore _store = new();

    /// <inheritdoc/>
    public SharedStore Open() => SharedStore.Of(_store);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
