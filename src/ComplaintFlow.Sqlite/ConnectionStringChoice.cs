using ComplaintFlow.Diagnostics;
using ComplaintFlow.Sqlite.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Sqlite;

/// <summary>
/// Takes the connection string of the configuration if the options have none, and refuses one that cannot be used. No message quotes it.
/// </summary>
internal sealed class ConnectionStringChoice(IServiceProvider provider)
    : IPostConfigureOptions<SqliteStoreOptions>, IValidateOptions<SqliteStoreOptions>
{
    private const string Path = "ComplaintFlow:Stores:Sqlite:ConnectionString";

    public void PostConfigure(string? name, SqliteStoreOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
            options.ConnectionString = provider.GetComplaintFlowConnectionString();
    }

    public ValidateOptionsResult Validate(string? name, SqliteStoreOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
            return ValidateOptionsResult.Fail(
                $"{DiagnosticCodes.MissingConnectionString} {Path}: There is no connection string. Set it or "
                    + $"ConnectionStrings:ComplaintFlow, or give it to UseSqlite.");
        try
        {
            Database.Normalise(options.ConnectionString);
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException) // its message may quote the connection string, which may hold a password
        {
            return ValidateOptionsResult.Fail(
                $"{DiagnosticCodes.InvalidConnectionString} {Path}: The connection string is none of Microsoft.Data.Sqlite that names a "
                    + $"file. Write 'Data Source=complaints.db'; to keep nothing, call neither UseSqlite nor UsePostgreSql.");
        }
    }
}
