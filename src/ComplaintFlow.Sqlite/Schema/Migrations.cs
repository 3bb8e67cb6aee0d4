using System.Reflection;
using ComplaintFlow.Sqlite.Connections;

namespace ComplaintFlow.Sqlite.Schema;

/// <summary>Brings the schema up to date, one numbered script after another. A script that was released is never changed.</summary>
internal static class Migrations
{
    /// <summary>The schema that this release works with.</summary>
    public const int Known = 2;

    /// <summary>The schema that the database has; 0 for a new one.</summary>
    public static long Found(Connection connection)
    {
        using Statement exists = connection.Prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'cf_schema_version'");
        if (!exists.Step())
            return 0;
        using Statement version = connection.Prepare("SELECT version FROM cf_schema_version");
        return version.Step() ? version.Int64(0) : 0;
    }

    /// <summary>Whether the schema is the one that this release works with.</summary>
    /// <exception cref="SqliteStoreException">A later release has migrated the database.</exception>
    public static bool IsCurrent(Connection connection)
    {
        long found = Found(connection);
        return found <= Known ? found == Known : throw Failures.NewerSchema(found, Known);
    }

    /// <summary>Applies what is missing. The caller holds the write lock of the database.</summary>
    public static void Apply(Connection connection)
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
