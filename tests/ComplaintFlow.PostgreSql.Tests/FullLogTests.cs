using ComplaintFlow.PostgreSql.Server;
using ComplaintFlow.Storage;

namespace ComplaintFlow.PostgreSql.Tests;

/// <summary>
/// A disk of the write-ahead log that is really full, under many callers: the server stops in the middle, and again whenever it tries to
/// recover.
/// </summary>
public sealed class FullLogTests
{
    private const int Callers = 1500;

    [SkippableFact]
    public async Task A_server_that_stops_since_its_log_is_full_refuses_clearly_and_afterwards_nothing_is_missing_or_there_twice()
    {
        Skip.If(PrivateServer.Missing is not null, PrivateServer.Missing);
        using var disk = TinyDisk.Mount(megabytes: 32);
        using var server = PrivateServer.StartWithLogIn(disk.In("log"), "fsync=off");
        await using var store = new PostgreSqlStore(
            server.ConnectionString("postgres"), new PostgreSqlStoreOptions { RetryTimeout = TimeSpan.FromSeconds(1) });
        await store.EnsureAsync();
        Action makeRoom = disk.Fill((int)(new DriveInfo(disk.Root).AvailableFreeSpace / 1_000_000) - 3);

        string?[] refused = await Task.WhenAll(Enumerable.Range(0, Callers).Select(number => Task.Run(() => TryAsync(store, number))));
        refused.OfType<string>().Should().NotBeEmpty("the disk is full").And.OnlyContain(code => code == "CF4003" || code == "CF4008");
        refused.Count(code => code is null).Should().BePositive("there was room for some");

        makeRoom();
        server.Pause(crash: true); // it may have given up by itself
        server.Resume();

        for (int number = 0; number < Callers; number += 5)
        {
            bool isThere = await MustBeWholeAsync(store, number);
            if (refused[number] is null)
                isThere.Should().BeTrue("it was answered");
            else if (!isThere)
                (await TryAsync(store, number)).Should().BeNull("there is room again");
            (await store.AppendAsync(number)).Should().Be(CommitStatus.Committed);
            (await store.VerifiedEntriesAsync(TestCommits.Key(number))).Should().Be(2);
        }
    }

    /// <summary>Of what was refused with CF4008 nobody knows whether it was written; but it was written whole, or not at all.</summary>
    private static async Task<bool> MustBeWholeAsync(PostgreSqlStore store, int number)
    {
        StoredComplaint? found = await store.FindAsync(TestCommits.Key(number), default);
        (await store.VerifiedEntriesAsync(TestCommits.Key(number))).Should().Be(found is null ? 0 : 1);
        return found is not null;
    }

    private static Task<string?> TryAsync(PostgreSqlStore store, int number)
    {
        byte[] snapshot = new byte[6000];
        new Random(number).NextBytes(snapshot); // what does not shrink
        return store.TryAsync(TestCommits.Commit(number) with { Snapshot = snapshot });
    }
}
