using ComplaintFlow.Sqlite;

namespace ComplaintFlow.Hosting;

/// <summary>Keeps complaints in a SQLite file.</summary>
public static class SqliteBuilderExtensions
{
    /// <summary>Keeps complaints in a SQLite file. A host that starts looks at the schema first, and does not start where it cannot work with it.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connectionString">A connection string of Microsoft.Data.Sqlite that names a file: <c>Data Source=complaints.db</c>.</param>
    /// <param name="configure">Changes how the store works.</param>
    public static ComplaintFlowBuilder UseSqlite(this ComplaintFlowBuilder builder, string connectionString, Action<SqliteStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new SqliteStoreOptions();
        configure?.Invoke(options);
        return builder.UseStore(_ => new SqliteStore(connectionString, options));
    }
}
