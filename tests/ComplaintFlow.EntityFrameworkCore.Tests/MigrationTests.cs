using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.EntityFrameworkCore.Tests.Support;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace ComplaintFlow.EntityFrameworkCore.Tests;

/// <summary>
/// The migration that an application gets for a later release, as its tools make it: nobody writes it, so what it gives to the rows that
/// are there must do.
/// </summary>
public sealed class MigrationTests : IDisposable
{
    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Integration_messages_that_are_older_than_lanes_keep_their_order()
    {
        await using var old = new OldContext(_file.Options<OldContext>());
        await old.Database.EnsureCreatedAsync();
        for (int i = 1; i <= 2; i++)
            _file.Ask($"""
                INSERT INTO cf_message (tenant, id, message_id, kind, topic, created_at, payload, status, due_at, tries)
                VALUES ('default', x'00000001000000000000000000000000', 'm{i}', 1, 'T', 0, x'', {i - 1}, 0, 0)
                """);

        await using ShopContext present = _file.Contexts().CreateDbContext();
        await MigrateAsync(old, present);

        using var store = new EntityFrameworkCoreStore<ShopContext>(_file.Contexts());
        await store.CommitAsync(TestCommits.Commit(1).Sending("m3"));
        foreach (string id in new[] { "m1", "m2", "m3" })
        {
            IReadOnlyList<MessageLease> leases =
                await store.LeaseAsync(new LeaseRequest(TestCommits.Start, "a", TimeSpan.FromHours(1), 9), default);
            leases.Select(lease => lease.Message.Id).Should().Equal(id);
            await store.SettleAsync([new MessageOutcome(leases[0], LeaseDisposition.Done)], default);
        }
    }

    private static async Task MigrateAsync(DbContext old, DbContext present)
    {
        IReadOnlyList<MigrationOperation> differences = present.GetService<IMigrationsModelDiffer>().GetDifferences(
            Model(old).GetRelationalModel(), Model(present).GetRelationalModel());
        foreach (MigrationCommand command in present.GetService<IMigrationsSqlGenerator>().Generate(differences, Model(present)))
            await present.Database.ExecuteSqlRawAsync(command.CommandText);
    }

    private static IModel Model(DbContext context) => context.GetService<IDesignTimeModel>().Model;

    /// <summary>Has the messages of schema 3. The number of the schema is not what this is about.</summary>
    private sealed class OldContext(DbContextOptions<OldContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.AddComplaintFlow();
            EntityTypeBuilder<Order> orders = modelBuilder.Entity<Order>();
            orders.ToTable("Orders");
            EntityTypeBuilder<MessageRow> messages = modelBuilder.Entity<MessageRow>();
            foreach (IMutableIndex index in messages.Metadata.GetIndexes().ToList())
            {
                if (index.Properties.Any(static property => property.Name is nameof(MessageRow.Channel)))
                    messages.Metadata.RemoveIndex(index);
            }
            messages.Ignore(static row => row.Channel).Ignore(static row => row.Endpoint).Ignore(static row => row.OutOfLane);
            messages.HasIndex(static row => new { row.Tenant, row.Status, row.DueAt, row.Sequence }).HasDatabaseName("cf_message_due");
            messages.HasIndex(static row => new { row.Tenant, row.Id, row.Kind, row.Sequence }).HasDatabaseName("cf_message_lane");
        }
    }
}
