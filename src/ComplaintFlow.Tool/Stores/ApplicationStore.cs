using ComplaintFlow.Diagnostics;
using ComplaintFlow.EntityFrameworkCore;
using ComplaintFlow.Storage;
using ComplaintFlow.Tool.Output;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace ComplaintFlow.Tool.Stores;

/// <summary>
/// Opens complaints that an application keeps in its own database, through Entity Framework Core. It stands apart from
/// <see cref="NamedStore"/> so that the other stores are opened without loading any of that.
/// </summary>
internal static class ApplicationStore
{
    /// <summary>Runs work on the tables of an application.</summary>
    /// <exception cref="InvalidInputException">The store cannot be used.</exception>
    public static async Task<T> UseAsync<T>(TableNames tables, string name, bool migrate, Func<NamedStore, Task<T>> work)
    {
        if (migrate)
            throw new InvalidInputException(
                "The tables belong to the application: bring them up to date with its migrations, as with 'dotnet ef database update'.");
        var store = new EntityFrameworkCoreStore<ApplicationContext>(new Contexts(tables, Options(name)));
        await using (store.ConfigureAwait(false))
        {
            try
            {
                await store.EnsureAsync().ConfigureAwait(false);
            }
            catch (ComplaintStoreException error) when (error.Code is DiagnosticCodes.SchemaTooOld)
            {
                throw new InvalidInputException(
                    $"{Sentences.FirstLine(error.Message)} If the tables have other names, give them with --prefix and --schema.");
            }
            return await work(new NamedStore(store, store, store, store, store)).ConfigureAwait(false);
        }
    }

    /// <summary>A file is not made where there is none.</summary>
    private static DbContextOptions<ApplicationContext> Options(string name)
    {
        DbContextOptionsBuilder<ApplicationContext> options = new DbContextOptionsBuilder<ApplicationContext>()
            .ReplaceService<IModelCacheKeyFactory, ModelKey>();
        if (NamedStore.SqliteFile(name) is { } file)
            return options.UseSqlite($"Data Source={NamedStore.Existing(file)};Mode=ReadWrite").Options;
        if (NamedStore.PostgreSqlConnection(name) is not { } connection)
            throw NamedStore.Unnamed();
        try
        {
            return options.UseNpgsql(new NpgsqlConnectionStringBuilder(connection).ConnectionString).Options;
        }
        catch (ArgumentException)
        {
            throw NamedStore.UnreadableConnection();
        }
    }

    private sealed class Contexts(TableNames tables, DbContextOptions<ApplicationContext> options) : IDbContextFactory<ApplicationContext>
    {
        public ApplicationContext CreateDbContext() => new(tables, options);
    }

    private sealed class ApplicationContext(TableNames tables, DbContextOptions<ApplicationContext> options) : DbContext(options)
    {
        public TableNames Tables => tables;

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddComplaintFlow(complaints =>
        {
            complaints.TablePrefix = tables.Prefix;
            complaints.Schema = tables.Schema;
        });
    }

    /// <summary>Otherwise there is one model for a type of context, with the names that came first.</summary>
    private sealed class ModelKey : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (((ApplicationContext)context).Tables, designTime);
    }
}
