using ComplaintFlow.PostgreSql.Server;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Tests;

/// <summary>
/// The one server of a test run, started by the first test that needs it. It is never flushed to the disk: power cuts are not what these
/// tests are about.
/// </summary>
internal static class TestServer
{
    private static readonly Lazy<PrivateServer> Server = new(static () => PrivateServer.Start("fsync=off", "max_connections=300"));
    private static int _databases;

    /// <summary>Makes an empty database; skips the test where there can be no server.</summary>
    public static string NewDatabase()
    {
        Skip.If(PrivateServer.Missing is not null, PrivateServer.Missing);
        string name = $"test{Interlocked.Increment(ref _databases)}";
        Execute(Server.Value.ConnectionString("postgres"), $"CREATE DATABASE {name}");
        return Server.Value.ConnectionString(name);
    }

    /// <summary>The connection string of a database of the server.</summary>
    public static string ConnectionString(string database) => Server.Value.ConnectionString(database);

    public static void Execute(string connectionString, string sql) => Ask(connectionString, sql);

    /// <summary>Ends all other connections to a database.</summary>
    public static void CutAll(string connectionString) =>
        Execute(connectionString,
            "SELECT count(pg_terminate_backend(pid, 10000)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
                + "pg_backend_pid()");

    public static object? Ask(string connectionString, string sql)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}
