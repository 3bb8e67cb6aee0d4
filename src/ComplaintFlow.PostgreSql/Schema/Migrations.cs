using System.Globalization;
using System.Reflection;
using ComplaintFlow.PostgreSql.Connections;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Schema;

/// <summary>
/// Brings the schema up to date, one numbered script after another, in one transaction. A script that was released is never changed.
/// </summary>
internal static class Migrations
{
    /// <summary>The schema that this release works with.</summary>
    public const int Known = 9;

    /// <summary>What nodes that start at once take turns by: a number that no one else uses.</summary>
    private const long Turn = 0x43_46_53_63_68_65_6D_61; // "CFSchema"

    /// <summary>Looks at the schema, and brings it up to date if that is allowed.</summary>
    /// <exception cref="PostgreSqlStoreException">A later release has migrated the database, or an earlier one has and this one may
    /// not.</exception>
    public static async Task EnsureAsync(NpgsqlConnection connection, bool migrate, CancellationToken cancellationToken)
    {
        if (await IsCurrentAsync(connection, cancellationToken).ConfigureAwait(false))
            return;
        if (!migrate)
            throw PostgreSqlStoreException.OlderSchema(await FoundAsync(connection, cancellationToken).ConfigureAwait(false), Known);
        NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            await RunAsync(connection, $"SELECT pg_advisory_xact_lock({Turn.ToString(CultureInfo.InvariantCulture)})", cancellationToken)
                .ConfigureAwait(false);
            if (!await IsCurrentAsync(connection, cancellationToken).ConfigureAwait(false))
                await ApplyAsync(connection, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<bool> IsCurrentAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        int found = await FoundAsync(connection, cancellationToken).ConfigureAwait(false);
        return found <= Known ? found == Known : throw PostgreSqlStoreException.NewerSchema(found, Known);
    }

    /// <summary>The schema that the database has; 0 for a new one.</summary>
    private static async Task<int> FoundAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        // Not to_regclass, which answers from a cache that a node which has waited for its turn has not yet renewed.
        using NpgsqlCommand exists = connection.Ask(
            "SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_class WHERE relname = 'cf_schema_version' AND pg_table_is_visible(oid))");
        if (await exists.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not true)
            return 0;
        using NpgsqlCommand version = connection.Ask("SELECT version FROM cf_schema_version");
        return (int)(await version.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) ?? 0);
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        for (int version = await FoundAsync(connection, cancellationToken).ConfigureAwait(false); version < Known;)
            await RunAsync(connection, Script(++version), cancellationToken).ConfigureAwait(false);
        string known = Known.ToString(CultureInfo.InvariantCulture);
        await RunAsync(
            connection,
            $"CREATE TABLE IF NOT EXISTS cf_schema_version (version integer NOT NULL); DELETE FROM cf_schema_version; INSERT INTO "
                + $"cf_schema_version VALUES ({known});",
            cancellationToken).ConfigureAwait(false);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string script, CancellationToken cancellationToken)
    {
        using NpgsqlCommand command = connection.Ask(script);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string Script(int version)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"ComplaintFlow.PostgreSql.Schema.{version:0000}.sql");
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
