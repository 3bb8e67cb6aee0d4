using ComplaintFlow.Hosting;
using ComplaintFlow.PostgreSql;
using ComplaintFlow.PostgreSql.Connections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the PostgreSQL store.</summary>
public static class PostgreSqlBuilderExtensions
{
    private const string SectionName = "Stores:PostgreSql";

    /// <summary>
    /// Stores complaints in PostgreSQL. The connection string comes from <c>ComplaintFlow:Stores:PostgreSql:ConnectionString</c>,
    /// or otherwise from <c>ConnectionStrings:ComplaintFlow</c>. A starting host checks it and the schema first, and does not
    /// start if it cannot work with them.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Configures the options.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <remarks>
    /// The section <c>ComplaintFlow:Stores:PostgreSql</c> sets the same options; code takes precedence. A second call adds to the
    /// first.
    /// </remarks>
    public static ComplaintFlowBuilder UsePostgreSql(this ComplaintFlowBuilder builder, Action<PostgreSqlStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        AddOptions(builder, configure);
        return builder.UseStore(static provider =>
        {
            PostgreSqlStoreOptions chosen = provider.GetRequiredService<IOptions<PostgreSqlStoreOptions>>().Value;
            return new PostgreSqlStore(chosen.ConnectionString!, chosen);
        });
    }

    /// <summary>
    /// Stores complaints in PostgreSQL. A starting host checks the schema first, and does not start if it cannot work with it.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connectionString">A connection string of Npgsql: <c>Host=db;Database=complaints;Username=app</c>.</param>
    /// <param name="configure">Configures the options.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The connection string is empty.</exception>
    public static ComplaintFlowBuilder UsePostgreSql(
        this ComplaintFlowBuilder builder, string connectionString, Action<PostgreSqlStoreOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return builder.UsePostgreSql(options =>
        {
            options.ConnectionString = connectionString;
            configure?.Invoke(options);
        });
    }

    /// <summary>
    /// Stores the bytes of evidence in PostgreSQL, in the database of <see cref="PostgreSqlStoreOptions"/>. Complaints may be stored
    /// there or elsewhere. A starting host checks the schema first, and does not start if it cannot work with it.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Configures the options, which are those of <c>UsePostgreSql</c>.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static ComplaintFlowBuilder UsePostgreSqlEvidence(
        this ComplaintFlowBuilder builder, Action<PostgreSqlStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        AddOptions(builder, configure);
        return builder.UseEvidenceStore(static provider =>
        {
            PostgreSqlStoreOptions chosen = provider.GetRequiredService<IOptions<PostgreSqlStoreOptions>>().Value;
            return new PostgreSqlEvidenceStore(chosen.ConnectionString!, chosen);
        });
    }

    private static void AddOptions(ComplaintFlowBuilder builder, Action<PostgreSqlStoreOptions>? configure)
    {
        OptionsBuilder<PostgreSqlStoreOptions> options = builder.Services
            .AddComplaintFlowOptions<PostgreSqlStoreOptions>(
                SectionName, static (section, bound) => section.Bind(bound), new PostgreSqlStoreOptionsValidator());
        if (configure is not null)
            options.Configure(configure);
        builder.Services.AddComplaintFlowConnectionString<PostgreSqlStoreOptions>(
            SectionName, static text => Database.Check(text),
            "The connection string is none that Npgsql can use. Write 'Host=db;Database=complaints;Username=app'.");
    }
}
