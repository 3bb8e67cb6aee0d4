using ComplaintFlow.PostgreSql;
using ComplaintFlow.Storage;
using ComplaintFlow.Tool.Output;

namespace ComplaintFlow.Tool.Stores;

/// <summary>Opens the bytes of evidence that an option names: a folder, or <c>postgres:CONNECTION</c>.</summary>
internal static class NamedEvidence
{
    /// <summary>Runs work on the bytes of evidence.</summary>
    /// <param name="name">The name; null for no bytes.</param>
    /// <param name="isTarget">Whether bytes are written there. A folder that is only read must exist.</param>
    /// <param name="work">The work.</param>
    /// <exception cref="InvalidInputException">The bytes cannot be used.</exception>
    public static async Task<T> UseAsync<T>(string? name, bool isTarget, Func<IEvidenceStore?, Task<T>> work)
    {
        if (name is null)
            return await work(null).ConfigureAwait(false);
        if (NamedStore.PostgreSqlConnection(name) is { } connection)
        {
            PostgreSqlEvidenceStore store = Open(connection);
            await using (store.ConfigureAwait(false))
            {
                await store.EnsureAsync().ConfigureAwait(false);
                return await work(store).ConfigureAwait(false);
            }
        }
        if (NamedStore.SqliteFile(name) is not null)
            throw new InvalidInputException("Name the bytes of evidence as a folder or as postgres:CONNECTION: a file of SQLite has none.");
        if (!isTarget && !Directory.Exists(name))
            throw new InvalidInputException($"There is no folder {name}: name the folder of the evidence.");
        var folder = new EvidenceFolder(name);
        if (isTarget)
            folder.EnsureUsable();
        return await work(folder).ConfigureAwait(false);
    }

    private static PostgreSqlEvidenceStore Open(string connection)
    {
        try
        {
            return new PostgreSqlEvidenceStore(
                connection, new PostgreSqlStoreOptions { MigrateAtStart = false, RetryTimeout = NamedStore.ServerWait });
        }
        catch (ArgumentException)
        {
            throw NamedStore.UnreadableConnection();
        }
    }
}
