using System.Transactions;
using ComplaintFlow.EntityFrameworkCore.Tests.Support;
using ComplaintFlow.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Tests;

/// <summary>What an application has around its calls to the store.</summary>
public sealed class SurroundingsTests : IDisposable
{
    private readonly SqliteFile _file = new SqliteFile().WithTables();

    public void Dispose() => _file.Dispose();

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_transaction_around_the_call_is_not_that_of_the_store(bool onPostgreSql)
    {
        await using var store = new EntityFrameworkCoreStore<ShopContext>(
            onPostgreSql ? PostgreSqlDatabase.New().WithTables().Contexts() : _file.Contexts());
        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            (await store.CommitAsync(TestCommits.Commit(1))).Should().Be(CommitStatus.Committed);
        }

        (await store.FindAsync(TestCommits.Key(1), default)).Should().NotBeNull("what was answered is durable");
    }

    [Fact]
    public async Task An_application_whose_entities_load_lazily_keeps_complaints()
    {
        DbContextOptions<LazyContext> options = new DbContextOptionsBuilder<LazyContext>().UseSqlite(_file.ConnectionString)
            .UseLazyLoadingProxies().Options;
        await using var store = new EntityFrameworkCoreStore<LazyContext>(
            new Factory<LazyContext>(options, static one => new LazyContext(one)));

        (await store.AppendAsync(1)).Should().Be(CommitStatus.Committed);
        (await store.AppendAsync(1)).Should().Be(CommitStatus.Committed);
        (await store.VerifiedEntriesAsync(TestCommits.Key(1))).Should().Be(2);
    }

    [Fact]
    public async Task A_database_that_another_program_keeps_to_itself_is_busy_and_it_may_pass()
    {
        DbContextOptions<ShopContext> options = new DbContextOptionsBuilder<ShopContext>()
            .UseSqlite(_file.ConnectionString, static sqlite => sqlite.CommandTimeout(1)).Options;
        await using var store = new EntityFrameworkCoreStore<ShopContext>(
            new Factory<ShopContext>(options, static one => new ShopContext(one)));
        await store.EnsureAsync();
        await using var other = new SqliteConnection(_file.ConnectionString);
        await other.OpenAsync();
        await using (SqliteTransaction _ = other.BeginTransaction())
        {
            ComplaintStoreException busy = (await FluentActions.Awaiting(() => store.AppendAsync(1)).Should()
                .ThrowAsync<ComplaintStoreException>()).Which;
            (busy.Code, busy.IsTransient, busy.ProviderErrorCode).Should().Be(("CF4005", true, "5"));
        }

        (await store.AppendAsync(1)).Should().Be(CommitStatus.Committed);
    }

    [Fact]
    public async Task A_failure_names_the_code_of_the_database_and_quotes_nothing()
    {
        _file.Ask("CREATE TRIGGER full BEFORE INSERT ON cf_journal BEGIN SELECT RAISE (ABORT, 'secret'); END");
        await using var store = new EntityFrameworkCoreStore<ShopContext>(_file.Contexts());

        ComplaintStoreException failure = (await FluentActions.Awaiting(() => store.AppendAsync(1)).Should()
            .ThrowAsync<ComplaintStoreException>()).Which;

        (failure.Code, failure.IsTransient, failure.ProviderErrorCode).Should().Be(("CF4009", false, "1811"));
        failure.ToString().Should().NotContain("secret");
    }

    private sealed class LazyContext(DbContextOptions<LazyContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddComplaintFlow();
    }
}
