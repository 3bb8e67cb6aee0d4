using ComplaintFlow.EntityFrameworkCore.Tests.Support;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Tests;

/// <summary>Tables under names that an application chooses.</summary>
public sealed class NamingTests
{
    [Fact]
    public async Task Tables_have_the_prefix_that_the_application_chose()
    {
        using var file = new SqliteFile();
        var contexts = new Factory<NamedContext>(file.Options<NamedContext>(), static options => new NamedContext(options));

        await IsUsedAsync(contexts);

        file.Ask("SELECT count(*) FROM \"{c}_message\"").Should().Be(1L);
        file.Ask("SELECT count(*) FROM sqlite_master WHERE name LIKE 'cf_%'").Should().Be(0L);
    }

    [SkippableFact]
    public async Task Tables_stand_in_the_schema_that_the_application_chose()
    {
        var database = PostgreSqlDatabase.New();
        var contexts = new Factory<NamedContext>(database.Options<NamedContext>(), static options => new NamedContext(options));

        await IsUsedAsync(contexts);

        database.Ask("SELECT count(*) FROM service.\"{c}_message\"").Should().Be(1L);
        database.Ask("SELECT count(*) FROM pg_class WHERE relname LIKE 'cf_%'").Should().Be(0L);
    }

    [Fact]
    public void Both_options_and_the_collation_reach_the_script()
    {
        using var context = new NamedContext(new DbContextOptionsBuilder<NamedContext>().UseSqlServer("Server=none").Options);

        context.Database.GenerateCreateScript().Should().Contain("CREATE TABLE [service].[{c}_signal]")
            .And.Contain("COLLATE Chinese_PRC_BIN2").And.NotContain("Latin1").And.NotContain("cf_");
    }

    private static async Task IsUsedAsync(Factory<NamedContext> contexts)
    {
        await using (NamedContext context = contexts.CreateDbContext())
            await context.Database.EnsureCreatedAsync();
        await using var store = new EntityFrameworkCoreStore<NamedContext>(contexts);
        (await store.CommitAsync(TestCommits.Commit(1).Sending("m1"))).Should().Be(CommitStatus.Committed);
        (await store.AppendAsync(1)).Should().Be(CommitStatus.Committed);
        (await store.VerifiedEntriesAsync(TestCommits.Key(1))).Should().Be(2);
    }

    /// <summary>Its names need quotes in every place.</summary>
    internal sealed class NamedContext(DbContextOptions<NamedContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddComplaintFlow(options =>
        {
            options.TablePrefix = "{c}_";
            options.Schema = "service";
            options.Collation = Database.ProviderName switch
            {
                "Microsoft.EntityFrameworkCore.SqlServer" => "Chinese_PRC_BIN2",
                _ => null,
            };
        });
    }
}
