using System.Text.RegularExpressions;
using ComplaintFlow.EntityFrameworkCore.Tests.Support;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing;
using ComplaintFlow.Testing.Conformance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintFlow.EntityFrameworkCore.Tests;

/// <summary>An application whose conventions reach every property and every table keeps complaints as any other.</summary>
public sealed partial class ConventionTests
{
    private static readonly Kit s_kit = new();

    /// <summary>All rules but those of several nodes, of faults and of load, which conventions have no part in.</summary>
    public static TheoryData<string> Rules { get; } = [
        .. StoreConformance.Rules.Where(rule => rule.Suite is not ("Node" or "Fault" or "Concurrency")).Select(rule => rule.Name)
            .Where(name => !name.Contains("breaks off half way", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Rules))]
    public Task Holds(string rule) => s_kit.RunAsync(rule);

    [Fact]
    public async Task The_rows_of_the_application_keep_its_conventions()
    {
        using var file = new SqliteFile();
        await using ConventionalContext context = Contexts(file).CreateDbContext();
        await context.Database.EnsureCreatedAsync();
        context.Add(new Order { Number = "A-1" });
        await context.SaveChangesAsync();

        file.Ask("SELECT count(*) FROM app_order WHERE number = 'a-1'").Should().Be(1L, "its texts are compared without case");
        file.Ask("SELECT count(*) FROM app_cf_alarm").Should().Be(0L, "its names are given to all tables");
    }

    private static Factory<ConventionalContext> Contexts(SqliteFile file) =>
        new(file.Options<ConventionalContext>(), static options => new ConventionalContext(options));

    private sealed class Kit : StoreConformance
    {
        public override int Walks => 20;

        protected override async ValueTask<StoreUnderTest> OpenAsync()
        {
            var file = new SqliteFile();
            Factory<ConventionalContext> contexts = Contexts(file);
            await using (ConventionalContext context = contexts.CreateDbContext())
                await context.Database.EnsureCreatedAsync();
            var store = new EntityFrameworkCoreStore<ConventionalContext>(contexts);
            return StoreUnderTest.Of(store, async () =>
            {
                await store.DisposeAsync();
                file.Dispose();
            });
        }
    }

    internal sealed partial class ConventionalContext(DbContextOptions<ConventionalContext> options) : DbContext(options)
    {
        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        {
            configurationBuilder.Properties<string>().HaveMaxLength(10).AreUnicode(false).UseCollation("NOCASE");
            configurationBuilder.Properties<Guid>().HaveConversion<string>();
            configurationBuilder.Properties<bool>().HaveConversion<string>();
            configurationBuilder.Properties<long>().HaveConversion<string>();
            configurationBuilder.Properties<byte[]>().HaveConversion<Hexadecimal>().HaveMaxLength(10);
        }

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Order>().ToTable("Order");
            modelBuilder.AddComplaintFlow();
            foreach (IMutableEntityType entity in modelBuilder.Model.GetEntityTypes())
            {
                entity.SetTableName("app_" + Snake(entity.GetTableName()!));
                foreach (IMutableProperty property in entity.GetProperties())
                    property.SetColumnName(Snake(property.Name));
            }
        }

        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
            optionsBuilder.UseQueryTrackingBehavior(QueryTrackingBehavior.TrackAll);

        private static string Snake(string name) => Capital().Replace(name, "_$0").TrimStart('_').ToLowerInvariant();

        [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
        private static partial Regex Capital();
    }

    private sealed class Hexadecimal() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<byte[], string>(
        static bytes => Convert.ToHexString(bytes), static text => Convert.FromHexString(text));
}
