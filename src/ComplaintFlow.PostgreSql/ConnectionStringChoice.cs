using ComplaintFlow.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ComplaintFlow.PostgreSql;

/// <summary>
/// Takes the connection string of the configuration if the options have none, and refuses one that cannot be used. No message quotes it.
/// </summary>
internal sealed class ConnectionStringChoice(IServiceProvider provider)
    : IPostConfigureOptions<PostgreSqlStoreOptions>, IValidateOptions<PostgreSqlStoreOptions>
{
    private const string Path = "ComplaintFlow:Stores:PostgreSql:ConnectionString";

    public void PostConfigure(string? name, PostgreSqlStoreOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
            options.ConnectionString = provider.GetComplaintFlowConnectionString();
    }

    public ValidateOptionsResult Validate(string? name, PostgreSqlStoreOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
            return ValidateOptionsResult.Fail(
                $"{DiagnosticCodes.MissingConnectionString} {Path}: There is no connection string. Set it or "
                    + $"ConnectionStrings:ComplaintFlow, or give it to UsePostgreSql.");
        try
        {
            _ = new NpgsqlConnectionStringBuilder(options.ConnectionString);
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException) // its message may quote the connection string, which may hold a password
        {
            return ValidateOptionsResult.Fail(
                $"{DiagnosticCodes.InvalidConnectionString} {Path}: The connection string is none of Npgsql. Write "
                    + $"'Host=db;Database=complaints;Username=app'.");
        }
    }
}
