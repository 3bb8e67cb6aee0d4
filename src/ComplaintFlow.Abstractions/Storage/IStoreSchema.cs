namespace ComplaintFlow.Storage;

/// <summary>
/// Creates the schema of a store that keeps its data in a database. If an adapter implements it as well, a starting host ensures
/// the schema before any of its services run, and does not start if that fails. It checks its rules first: if they cannot be used,
/// the schema is not touched.
/// </summary>
/// <remarks>Must be safe to call from any thread, and from several processes on one database.</remarks>
public interface IStoreSchema
{
    /// <summary>Creates the schema if there is none, and brings an earlier one up to date. Safe to call again.</summary>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>A task that completes when the store can work with the schema.</returns>
    /// <exception cref="Exception">The store cannot work with the schema, such as one of a later release. The exception is the
    /// adapter's own.</exception>
    ValueTask EnsureAsync(CancellationToken cancellationToken = default);
}
