using System.Reflection;
using ComplaintFlow.Sqlite.Connections;

namespace ComplaintFlow.Sqlite.Schema;

/// <summary>Brings the schema up to date, one numbered script after another. A script that was released is never changed.</summary>
internal static class Migrations
{
    /// <summary>The schema that this release works with.</summary>
    public const int Known = 8;

    /// <summary>Looks at the schema, and brings it up to date if that is allowed.</summary>
    /// <exception cref="SqliteStoreException">A later release has migrated the database, or an earlier one has and this one may
    /// not.</exception>
    public static async Task EnsureAsync(Connection connection, bool migrate, TimeSpan busyTimeout)
    {
        if (IsCurrent(connection))
            return;
        if (!migrate)
            throw SqliteStoreException.OlderSchema(Found(connection), Known);
        // SQLite refuses this at once if another process does the same, instead of waiting for it.
        await BusyRetry.RunAsync(() => connection.Execute("PRAGMA journal_mode = WAL"), busyTimeout).ConfigureAwait(false);
        await BusyRetry.RunAsync(() => connection.Execute("BEGIN IMMEDIATE"), busyTimeout).ConfigureAwait(false);
        try
        {
            if (!IsCurrent(connection))
                Apply(connection);
            connection.Execute("COMMIT");
        }
        catch
        {
            connection.Rollback();
            throw;
        }
    }

    /// <summary>The schema that the database has; 0 for a new one.</summary>
    private static long Found(Connection connection)
    {
        using Statement exists = connection.Prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'cf_schema_version'");
        if (!exists.Step())
            return 0;
        using Statement version = connection.Prepare("SELECT version FROM cf_schema_version");
        return version.Step() ? version.Int64(0) : 0;
    }

    /// <summary>Whether the schema is the one that this release works with.</summary>
    /// <exception cref="SqliteStoreException">A later release has migrated the database.</exception>
    private static bool IsCurrent(Connection connection)
    {
        long found = Found(connection);
        return found <= Known ? found == Known : throw SqliteStoreException.NewerSchema(found, Known);
    }

    /// <summary>Applies what is missing. The caller holds the write lock of the database.</summary>
    private static void Apply(Connection connection)
    {
        for (long version = Found(connection); version < Known;)
            connection.ExecuteScript(Script(++version));
        connection.ExecuteScript(
            $"CREATE TABLE IF NOT EXISTS cf_schema_version (version INTEGER NOT NULL); DELETE FROM cf_schema_version; INSERT INTO "
                + $"cf_schema_version VALUES ({Known});");
    }

    private static string Script(long version)
    {
        string name = FormattableString.Invariant($"ComplaintFlow.Sqlite.Schema.{version:0000}.sql");
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
