using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Tests.Support;

/// <summary>A SQLite file in a folder of its own, which is deleted afterwards.</summary>
internal sealed class SqliteFile : IDisposable
{
    private static readonly Lazy<byte[]> Empty = new(MakeEmpty);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("complaintflow-");

    public string ConnectionString => $"Data Source={Name}";

    private string Name => Path.Combine(_folder.FullName, "shop.db");

    public DbContextOptions<TContext> Options<TContext>()
        where TContext : DbContext => new DbContextOptionsBuilder<TContext>().UseSqlite(ConnectionString).Options;

    public Factory<ShopContext> Contexts() => new(Options<ShopContext>(), static options => new ShopContext(options));

    /// <summary>Creates the tables, as a migration of the application would: by a copy, since making them takes a while.</summary>
    public SqliteFile WithTables()
    {
        File.WriteAllBytes(Name, Empty.Value);
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

    public void Dispose()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
        _folder.Delete(recursive: true);
    }

    private static byte[] MakeEmpty()
    {
        using var file = new SqliteFile();
        using ShopContext context = file.Contexts().CreateDbContext();
        context.Database.EnsureCreated();
        file.Ask("PRAGMA wal_checkpoint(TRUNCATE)");
        return File.ReadAllBytes(file.Name);
    }
}
