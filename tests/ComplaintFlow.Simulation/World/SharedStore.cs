using ComplaintFlow.Storage;

namespace ComplaintFlow.Simulation.World;

/// <summary>One adapter in its four roles, as a node opens it.</summary>
/// <param name="Complaints">The complaints.</param>
/// <param name="Alarms">The alarms.</param>
/// <param name="Outbox">The messages.</param>
/// <param name="Definitions">The published rules.</param>
/// <param name="Owned">What the node disposes of when it ends; null when others use the same object.</param>
public sealed record SharedStore(
    IComplaintStore Complaints, IAlarms Alarms, IOutbox Outbox, IDefinitionStore Definitions, IAsyncDisposable? Owned = null)
{
    /// <summary>An adapter that the node disposes of.</summary>
    /// <typeparam name="TStore">The adapter.</typeparam>
    /// <param name="store">The adapter.</param>
    public static SharedStore Of<TStore>(TStore store)
        where TStore : IComplaintStore, IAlarms, IOutbox, IDefinitionStore => new(store, store, store, store, store as IAsyncDisposable);
}

/// <summary>An empty store that all nodes of one run share.</summary>
public interface IGround : IAsyncDisposable
{
    /// <summary>Opens the store once more: each node opens it for itself.</summary>
    SharedStore Open();
}
