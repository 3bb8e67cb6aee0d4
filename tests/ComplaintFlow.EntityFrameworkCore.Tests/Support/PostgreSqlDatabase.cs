using ComplaintFlow.PostgreSql.Server;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ComplaintFlow.EntityFrameworkCore.Tests.Support;

/// <summary>
/// A database of the one server of a test run, started by the first test that needs it. It is never flushed to the disk: power cuts are not
/// what these tests are about.
/// </summary>
internal sealed class PostgreSqlDatabase(string connectionString)
{
    private static readonly Lazy<PrivateServer> Server = new(static () => PrivateServer.Start("fsync=off", "max_connections=300"));
    private static int _databases;

    public string ConnectionString => connectionString;

    /// <summary>Makes an empty database; skips the test where there can be no server.</summary>
    public static PostgreSqlDatabase New()
    {
        Skip.If(PrivateServer.Missing is not null, PrivateServer.Missing);
        string name = $"test{Interlocked.Increment(ref _databases)}";
        new PostgreSqlDatabase(Server.Value.ConnectionString("postgres")).Ask($"CREATE DATABASE {name}");
        return new PostgreSqlDatabase(Server.Value.ConnectionString(name));
    }

    public DbContextOptions<TContext> Options<TContext>(bool retries = false)
        where TContext : DbContext =>
        new DbContextOptionsBuilder<TContext>().UseNpgsql(connectionString, options =>
        {
            if (retries)
                options.EnableRetryOnFailure();
        }).Options;

    public Factory<ShopContext> Contexts(bool retries = false) =>
        new(Options<ShopContext>(retries), static options => new ShopContext(options));

    /// <summary>Creates the tables, as a migration of the application would.</summary>
    public PostgreSqlDatabase WithTables()
    {
        using ShopContext context = Contexts().CreateDbContext();
        context.Database.EnsureCreated();
        return this;
    }

    public object? Ask(string sql)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}
