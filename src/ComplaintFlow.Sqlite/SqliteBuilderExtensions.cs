using ComplaintFlow.Hosting;
using ComplaintFlow.Sqlite;
using ComplaintFlow.Sqlite.Connections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the SQLite store.</summary>
public static class SqliteBuilderExtensions
{
    private const string SectionName = "Stores:Sqlite";

    /// <summary>
    /// Stores complaints in a SQLite file. The connection string comes from <c>ComplaintFlow:Stores:Sqlite:ConnectionString</c>,
    /// or otherwise from <c>ConnectionStrings:ComplaintFlow</c>. A starting host checks it and the schema first, and does not
    /// start if it cannot work with them.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Configures the options.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <remarks>
    /// The section <c>ComplaintFlow:Stores:Sqlite</c> sets the same options; code takes precedence. A second call adds to the
    /// first.
    /// </remarks>
    public static ComplaintFlowBuilder UseSqlite(this ComplaintFlowBuilder builder, Action<SqliteStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        OptionsBuilder<SqliteStoreOptions> options = builder.Services
            .AddComplaintFlowOptions<SqliteStoreOptions>(
                SectionName, static (section, bound) => section.Bind(bound), new SqliteStoreOptionsValidator());
        if (configure is not null)
            options.Configure(configure);
        builder.Services.AddComplaintFlowConnectionString<SqliteStoreOptions>(
            SectionName, static text => Database.Normalise(text),
            "The connection string is none of Microsoft.Data.Sqlite that names a file, or it has a Password or shares its cache, which the "
                + "store cannot do. Write 'Data Source=complaints.db'; to encrypt, use an encrypted disk; to keep nothing, call neither "
                + "UseSqlite nor UsePostgreSql.");
        return builder.UseStore(static provider =>
        {
            SqliteStoreOptions chosen = provider.GetRequiredService<IOptions<SqliteStoreOptions>>().Value;
            return new SqliteStore(chosen.ConnectionString!, chosen);
        });
    }

    /// <summary>
    /// Stores complaints in a SQLite file. A starting host checks the schema first, and does not start if it cannot work with it.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connectionString">A connection string of Microsoft.Data.Sqlite that names a file: <c>Data
    /// Source=complaints.db</c>.</param>
    /// <param name="configure">Configures the options.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The connection string is empty.</exception>
    public static ComplaintFlowBuilder UseSqlite(
        this ComplaintFlowBuilder builder, string connectionString, Action<SqliteStoreOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return builder.UseSqlite(options =>
        {
            options.ConnectionString = connectionString;
            configure?.Invoke(options);
        });
    }
}
