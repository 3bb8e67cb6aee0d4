using ComplaintFlow.EntityFrameworkCore.Contexts;
using ComplaintFlow.EntityFrameworkCore.Tests.Support;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintFlow.EntityFrameworkCore.Tests;

/// <summary>Commits in a transaction that the application has begun: with its own rows, all or nothing.</summary>
public sealed class GivenTransactionTests : IDisposable
{
    private static readonly UniqueKey s_key = new(ComplaintKey.DefaultTenant, UniqueKeyKind.Number, "K");

    private readonly SqliteFile _file = new SqliteFile().WithTables();

    public void Dispose() => _file.Dispose();

    [SkippableTheory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public async Task A_complaint_and_a_row_of_the_application_are_there_together_or_not_at_all(bool onPostgreSql, bool commits)
    {
        Factory<ShopContext> contexts = Contexts(onPostgreSql);
        await using var store = new EntityFrameworkCoreStore<ShopContext>(contexts);
        await using (ShopContext context = contexts.CreateDbContext())
        {
            await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync();
            context.Add(new Order { Number = "A-1" });
            await context.SaveChangesAsync();
            (await CommitAsync(context, TestCommits.Commit(1).Sending("m1"))).Status.Should().Be(CommitStatus.Committed);
            if (commits)
                await transaction.CommitAsync();
        }

        await using ShopContext look = contexts.CreateDbContext();
        (await look.Orders.CountAsync()).Should().Be(commits ? 1 : 0);
        (await store.FindAsync(TestCommits.Key(1), default) is not null).Should().Be(commits);
        (await store.VerifiedEntriesAsync(TestCommits.Key(1))).Should().Be(commits ? 1 : 0);
    }

    [Fact]
    public async Task What_the_application_tracks_is_neither_saved_nor_disturbed()
    {
        await using ShopContext context = Contexts(onPostgreSql: false).CreateDbContext();
        await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync();
        var order = new Order { Number = "A-1" };
        context.Add(order);

        await CommitAsync(context, TestCommits.Commit(1).Sending("m1"));

        context.Entry(order).State.Should().Be(EntityState.Added);
        context.ChangeTracker.Entries().Should().ContainSingle();
        await transaction.CommitAsync();
        _file.Ask("SELECT count(*) FROM Orders").Should().Be(0L);
        _file.Ask("SELECT count(*) FROM cf_journal").Should().Be(1L);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refused_commit_leaves_what_the_application_wrote_before(bool onPostgreSql)
    {
        Factory<ShopContext> contexts = Contexts(onPostgreSql);
        await using var store = new EntityFrameworkCoreStore<ShopContext>(contexts);
        await store.CommitAsync(TestCommits.Commit(1) with { UniqueKeys = [s_key] });
        await using (ShopContext context = contexts.CreateDbContext())
        {
            await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync();
            context.Add(new Order { Number = "A-1" });
            await context.SaveChangesAsync();
            (await CommitAsync(context, TestCommits.Commit(2) with { UniqueKeys = [s_key] }))
                .Should().Be(new CommitResult(CommitStatus.DuplicateKey, s_key));
            (await CommitAsync(context, TestCommits.Commit(1))).Status.Should().Be(CommitStatus.VersionConflict);
            (await CommitAsync(context, TestCommits.Commit(3))).Status.Should().Be(CommitStatus.Committed);
            await transaction.CommitAsync();
        }

        await using ShopContext look = contexts.CreateDbContext();
        (await look.Orders.CountAsync()).Should().Be(1);
        (await store.FindAsync(TestCommits.Key(2), default)).Should().BeNull();
        (await store.FindAsync(TestCommits.Key(3), default)).Should().NotBeNull();
    }

    [SkippableFact]
    public async Task A_commit_that_another_writer_has_beaten_is_undone_to_the_savepoint_and_judged_again()
    {
        PostgreSqlDatabase database = PostgreSqlDatabase.New().WithTables();
        await using var store = new EntityFrameworkCoreStore<ShopContext>(database.Contexts());
        var between = new Interference("INSERT INTO cf_unique_key", async () =>
            (await store.CommitAsync(TestCommits.Commit(2) with { UniqueKeys = [s_key] })).Should().Be(CommitStatus.Committed));
        await using (var context = new ShopContext(
            new DbContextOptionsBuilder<ShopContext>(database.Options<ShopContext>()).AddInterceptors(between).Options))
        {
            await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync();
            context.Add(new Order { Number = "A-1" });
            await context.SaveChangesAsync();
            (await CommitAsync(context, TestCommits.Commit(1) with { UniqueKeys = [s_key] }))
                .Should().Be(new CommitResult(CommitStatus.DuplicateKey, s_key));
            await transaction.CommitAsync();
        }

        await using ShopContext look = database.Contexts().CreateDbContext();
        (await look.Orders.CountAsync()).Should().Be(1);
        (await store.VerifiedEntriesAsync(TestCommits.Key(1))).Should().Be(0, "the entry that was written before is undone");
    }

    [Fact]
    public async Task Without_a_transaction_nothing_is_written()
    {
        await using ShopContext context = Contexts(onPostgreSql: false).CreateDbContext();

        await FluentActions.Awaiting(() => CommitAsync(context, TestCommits.Commit(1))).Should().ThrowAsync<InvalidOperationException>();
    }

    private Factory<ShopContext> Contexts(bool onPostgreSql) =>
        onPostgreSql ? PostgreSqlDatabase.New().WithTables().Contexts() : _file.Contexts();

    private static async Task<CommitResult> CommitAsync(ShopContext context, ComplaintCommit commit) =>
        (await new EntityFrameworkCoreStore<ShopContext>(new GivenTransaction(context)).CommitAsync([commit], default))[0];
}
