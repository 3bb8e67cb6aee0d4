using ComplaintFlow.EntityFrameworkCore.Tests.Support;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Tests;

/// <summary>Calls that are tried again, by the execution strategy of the application or because another writer came in between.</summary>
public sealed class RetryTests : IDisposable
{
    private readonly SqliteFile _file = new SqliteFile().WithTables();

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_commit_whose_answer_was_lost_is_recognised_and_not_written_twice(int before)
    {
        var lost = new LostAnswers();
        await using var store = new EntityFrameworkCoreStore<ShopContext>(_file.Contexts());
        for (int i = 0; i < before; i++)
            await store.AppendAsync(1);
        await using EntityFrameworkCoreStore<ShopContext> retrying = Retrying(lost);

        (await retrying.AppendAsync(1)).Should().Be(CommitStatus.Committed);

        lost.Commits.Should().Be(2, "the second transaction has nothing to write");
        (await store.VerifiedEntriesAsync(TestCommits.Key(1))).Should().Be(before + 1);
    }

    [Fact]
    public async Task A_refusal_of_what_another_one_wrote_stays_a_refusal_when_the_answer_was_lost()
    {
        await using var store = new EntityFrameworkCoreStore<ShopContext>(_file.Contexts());
        await store.AppendAsync(1);
        await using EntityFrameworkCoreStore<ShopContext> retrying = Retrying(new LostAnswers());

        (await retrying.CommitAsync(TestCommits.Commit(1))).Should().Be(CommitStatus.VersionConflict);
    }

    [Fact]
    public async Task A_lease_whose_answer_was_lost_is_given_once()
    {
        await using var store = new EntityFrameworkCoreStore<ShopContext>(_file.Contexts());
        await store.CommitAsync(TestCommits.Commit(1).Sending("m1"));
        var request = new LeaseRequest(TestCommits.Start, "a", TimeSpan.FromMinutes(5), 9);
        await using EntityFrameworkCoreStore<ShopContext> alarms = Retrying(new LostAnswers()), messages = Retrying(new LostAnswers());

        (await alarms.LeaseDueAsync(request, default)).Should().ContainSingle().Which.Attempts.Should().Be(1);
        (await messages.LeaseAsync(request, default)).Should().ContainSingle().Which.Attempts.Should().Be(1);
        (await store.LeaseDueAsync(request with { Holder = "b" }, default)).Should().BeEmpty();
        (await store.LeaseAsync(request with { Holder = "b" }, default)).Should().BeEmpty();
    }

    [SkippableTheory]
    [InlineData("version", "UPDATE cf_complaint", CommitStatus.VersionConflict)]
    [InlineData("complaint", "INSERT INTO cf_complaint", CommitStatus.VersionConflict)]
    [InlineData("key", "INSERT INTO cf_unique_key", CommitStatus.DuplicateKey)]
    public async Task What_another_writer_does_between_the_look_and_the_write_is_found_by_a_second_look(
        string rival, string statement, CommitStatus expected)
    {
        PostgreSqlDatabase database = PostgreSqlDatabase.New().WithTables();
        await using var other = new EntityFrameworkCoreStore<ShopContext>(database.Contexts());
        var key = new UniqueKey(ComplaintKey.DefaultTenant, UniqueKeyKind.Number, "K");
        if (rival is "version")
            await other.AppendAsync(1);
        var between = new Interference(statement, async () =>
        {
            ComplaintCommit theirs = rival is "key" ? TestCommits.Commit(2) with { UniqueKeys = [key] } : TestCommits.Commit(1);
            (await (rival is "version" ? other.AppendAsync(1) : other.CommitAsync(theirs))).Should().Be(CommitStatus.Committed);
        });
        await using var store = new EntityFrameworkCoreStore<ShopContext>(new Factory<ShopContext>(
            new DbContextOptionsBuilder<ShopContext>(database.Options<ShopContext>()).AddInterceptors(between).Options,
            static options => new ShopContext(options)));
        ComplaintCommit ours = rival is "version" ? TestCommits.After((await other.FindAsync(TestCommits.Key(1), default))!)
            : TestCommits.Commit(1) with { UniqueKeys = [key] };

        CommitResult result = (await store.CommitAsync([ours], default))[0];

        between.IsDone.Should().BeTrue();
        result.Should().Be(new CommitResult(expected, expected == CommitStatus.DuplicateKey ? key : null));
        (await store.VerifiedEntriesAsync(TestCommits.Key(1))).Should().Be(rival switch { "version" => 2, "complaint" => 1, _ => 0 });
    }

    private EntityFrameworkCoreStore<ShopContext> Retrying(LostAnswers lost)
    {
        DbContextOptions<ShopContext> options = new DbContextOptionsBuilder<ShopContext>()
            .UseSqlite(_file.ConnectionString, static sqlite => sqlite.ExecutionStrategy(static needs => new Persistence(needs)))
            .AddInterceptors(lost).Options;
        return new EntityFrameworkCoreStore<ShopContext>(new Factory<ShopContext>(options, static one => new ShopContext(one)));
    }
}
