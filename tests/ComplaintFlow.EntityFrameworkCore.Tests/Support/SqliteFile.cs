using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Tests.Support;

/// <summary>A SQLite file in a folder of its own, which is deleted afterwards.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("complaintflow-");

    public string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "shop.db")};Pooling=False";

    public DbContextOptions<TContext> Options<TContext>()
        where TContext : DbContext => new DbContextOptionsBuilder<TContext>().UseSqlite(ConnectionString).Options;

    public Factory<ShopContext> Contexts() => new(Options<ShopContext>(), static options => new ShopContext(options));

    /// <summary>Creates the tables, as a migration of the application would.</summary>
    public SqliteFile WithTables()
    {
        using ShopContext context = Contexts().CreateDbContext();
        context.Database.EnsureCreated();
        return this;
    }

    public object? Ask(string sql)
    {
        using var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
