using ComplaintFlow.PostgreSql;

namespace ComplaintFlow.Hosting;

/// <summary>Keeps complaints in PostgreSQL.</summary>
public static class PostgreSqlBuilderExtensions
{
    /// <summary>Keeps complaints in PostgreSQL. A host that starts looks at the schema first, and does not start where it cannot work with it.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connectionString">A connection string of Npgsql: <c>Host=db;Database=complaints;Username=app</c>.</param>
    /// <param name="configure">Changes how the store works.</param>
    public static ComplaintFlowBuilder UsePostgreSql(this ComplaintFlowBuilder builder, string connectionString, Action<PostgreSqlStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new PostgreSqlStoreOptions();
        configure?.Invoke(options);
        return builder.UseStore(_ => new PostgreSqlStore(connectionString, options));
    }
}
