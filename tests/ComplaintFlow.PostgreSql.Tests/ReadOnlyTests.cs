using ComplaintFlow.PostgreSql.Server;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Tests;

/// <summary>A database that turns read-only under an open store, and back.</summary>
public sealed class ReadOnlyTests
{
    private const int Complaints = 400;

    [SkippableFact]
    public async Task A_database_that_is_made_read_only_refuses_writes_and_the_store_works_on_when_it_is_not()
    {
        string database = TestServer.NewDatabase();
        await using var store = new PostgreSqlStore(database);

        await MustRefuseMeanwhileAsync(
            store,
            isReadable: true,
            () =>
            {
                SetReadOnly(database, "on");
                return () => SetReadOnly(database, "off");
            });
    }

    [SkippableFact]
    public async Task A_data_disk_that_turns_read_only_refuses_what_needs_its_files_and_the_store_works_on_when_it_can_be_written()
    {
        Skip.If(PrivateServer.Missing is not null, PrivateServer.Missing);
        using var server = PrivateServer.Start("fsync=off");
        await using var store = new PostgreSqlStore(server.ConnectionString("postgres"));

        // The server opens a file for writing also where it only wants to read it.
        await MustRefuseMeanwhileAsync(store, isReadable: false, () => FrozenFiles.Freeze(Path.Combine(server.Folder, "base")));
    }

    private static async Task MustRefuseMeanwhileAsync(PostgreSqlStore store, bool isReadable, Func<Action> turn)
    {
        (await store.CommitAsync(TestCommits.Commit(0))).Should().Be(CommitStatus.Committed);
        string?[] refused;
        Action back = turn();
        try
        {
            refused = await Task.WhenAll(Enumerable.Range(1, Complaints).Select(number => Task.Run(() => TryAsync(store, number))));
            refused.OfType<string>().Should().NotBeEmpty().And.OnlyContain(code => code == "CF4004");
            if (isReadable)
                await MustStandAsync(store, refused);
        }
        finally
        {
            back();
        }

        for (int number = 1; number <= Complaints; number++)
        {
            if (refused[number - 1] is not null)
                (refused[number - 1] = await TryAsync(store, number)).Should().BeNull("it can be written again");
        }
        await MustStandAsync(store, refused);
    }

    private static async Task MustStandAsync(PostgreSqlStore store, string?[] refused)
    {
        for (int number = 0; number <= Complaints; number++)
        {
            bool isWritten = number == 0 || refused[number - 1] is null;
            (await store.FindAsync(TestCommits.Key(number), default) is not null).Should().Be(isWritten);
            (await store.VerifiedEntriesAsync(TestCommits.Key(number))).Should().Be(isWritten ? 1 : 0);
        }
    }

    private static Task<string?> TryAsync(PostgreSqlStore store, int number)
    {
        byte[] snapshot = new byte[6000];
        new Random(number).NextBytes(snapshot); // so much that every one needs room on the disk
        return store.TryAsync(TestCommits.Commit(number) with { Snapshot = snapshot });
    }

    /// <summary>For new sessions, and ends those that there are.</summary>
    private static void SetReadOnly(string database, string value)
    {
        string name = new NpgsqlConnectionStringBuilder(database).Database!;
        string writing = database + ";Options=-c default_transaction_read_only=off";
        TestServer.Execute(writing, $"ALTER DATABASE {name} SET default_transaction_read_only = {value}");
        TestServer.CutAll(writing);
    }
}
