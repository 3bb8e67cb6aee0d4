using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintFlow.EntityFrameworkCore.Model;

/// <summary>How the tables of one model are named, and what differs from provider to provider.</summary>
/// <param name="TablePrefix">What the name of every table begins with.</param>
/// <param name="Schema">The schema of the tables; null for that of the model.</param>
/// <param name="Collation">The collation of every text; null for that of the database.</param>
/// <param name="HasUuid">Whether the database has a type for ids that sorts as they do.</param>
internal sealed record Layout(string TablePrefix, string? Schema, string? Collation, bool HasUuid)
{
    private const string PostgreSqlPrefix = "Npgsql:";
    private const string SqlServerPrefix = "SqlServer:";
    private const string PostgreSqlBinary = "C";

    // Not one of UTF-8: columns then would be varchar, and the client encodes parameters of that type by the code page of the database.
    private const string SqlServerBinary = "Latin1_General_100_BIN2";

    /// <summary>
    /// Reads from the annotations of a new model whose it is: both providers set how keys are generated before anything else is configured.
    /// </summary>
    public static Layout Of(IReadOnlyModel model, string tablePrefix, string? schema, string? collation)
    {
        bool isPostgreSql = Has(model, PostgreSqlPrefix);
        string? binary = isPostgreSql ? PostgreSqlBinary : Has(model, SqlServerPrefix) ? SqlServerBinary : null;
        return new Layout(tablePrefix, schema, collation ?? binary, isPostgreSql);
    }

    private static bool Has(IReadOnlyModel model, string prefix) =>
        model.GetAnnotations().Any(annotation => annotation.Name.StartsWith(prefix, StringComparison.Ordinal));
}
