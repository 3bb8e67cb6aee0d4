using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Copying;

/// <summary>Represents one of the two stores of a copy, in the roles that copying needs.</summary>
/// <param name="Transfer">What reads and writes records.</param>
/// <param name="Complaints">The complaints.</param>
/// <param name="Alarms">The alarms.</param>
/// <param name="Definitions">The definitions.</param>
public sealed record CopiedStore(IStoreTransfer Transfer, IComplaintStore Complaints, IAlarms Alarms, IDefinitionStore Definitions)
{
    /// <summary>The bytes of evidence; null if they stay where they are. Both stores of a copy have them, or neither has.</summary>
    public IEvidenceStore? Evidence { get; init; }

    /// <summary>Creates it from a store that has all roles itself.</summary>
    /// <typeparam name="TStore">The type of the store.</typeparam>
    /// <param name="store">The store.</param>
    /// <param name="evidence">The bytes of evidence; null if they stay where they are.</param>
    /// <returns>The store, ready to be copied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    public static CopiedStore Of<TStore>(TStore store, IEvidenceStore? evidence = null)
        where TStore : class, IStoreTransfer, IComplaintStore, IAlarms, IDefinitionStore
    {
        ArgumentNullException.ThrowIfNull(store);
        return new CopiedStore(store, store, store, store) { Evidence = evidence };
    }
}
