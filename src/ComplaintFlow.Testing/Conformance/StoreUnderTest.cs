using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance;

/// <summary>Represents a store under test in its four roles. The kit disposes it after the rule.</summary>
public sealed class StoreUnderTest : IAsyncDisposable
{
    private readonly Func<ValueTask>? _close;

    /// <summary>Creates the subject from a store whose roles are separate objects.</summary>
    /// <param name="complaints">The complaints.</param>
    /// <param name="alarms">The alarms.</param>
    /// <param name="outbox">The outbox.</param>
    /// <param name="definitions">The definitions.</param>
    /// <param name="close">Closes the store and removes what it kept; null if there is nothing to do.</param>
    /// <exception cref="ArgumentNullException"><paramref name="complaints"/>, <paramref name="alarms"/>, <paramref name="outbox"/>
    /// or <paramref name="definitions"/> is null.</exception>
    public StoreUnderTest(
        IComplaintStore complaints, IAlarms alarms, IOutbox outbox, IDefinitionStore definitions, Func<ValueTask>? close = null)
    {
        ArgumentNullException.ThrowIfNull(complaints);
        ArgumentNullException.ThrowIfNull(alarms);
        ArgumentNullException.ThrowIfNull(outbox);
        ArgumentNullException.ThrowIfNull(definitions);
        (Complaints, Alarms, Outbox, Definitions, _close) = (complaints, alarms, outbox, definitions, close);
        Expiring = complaints as IExpiringStore;
        Transfer = complaints as IStoreTransfer;
    }

    /// <summary>The complaints.</summary>
    public IComplaintStore Complaints { get; }

    /// <summary>The alarms.</summary>
    public IAlarms Alarms { get; }

    /// <summary>The outbox.</summary>
    public IOutbox Outbox { get; }

    /// <summary>The definitions.</summary>
    public IDefinitionStore Definitions { get; }

    /// <summary>
    /// What keeps values that end by themselves; the object of <see cref="Complaints"/> if it does so itself. If it is null, leave out the
    /// rules of the suite <c>Expiring</c>.
    /// </summary>
    public IExpiringStore? Expiring { get; init; }

    /// <summary>
    /// What moves complaints to another store; the object of <see cref="Complaints"/> if it does so itself. If it is null, leave out the
    /// rules of the suite <c>Transfer</c>.
    /// </summary>
    public IStoreTransfer? Transfer { get; init; }

    /// <summary>Creates the subject from a store that has all four roles itself.</summary>
    /// <typeparam name="TStore">The type of the adapter.</typeparam>
    /// <param name="store">The store.</param>
    /// <param name="close">Closes the store and removes what it kept; null if there is nothing to do.</param>
    /// <returns>The store under test.</returns>
    public static StoreUnderTest Of<TStore>(TStore store, Func<ValueTask>? close = null)
        where TStore : class, IComplaintStore, IAlarms, IOutbox, IDefinitionStore => new(store, store, store, store, close);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _close?.Invoke() ?? ValueTask.CompletedTask;
}
