using System.Diagnostics;
using ComplaintFlow.PostgreSql.Server;
using ComplaintFlow.Storage;

namespace ComplaintFlow.PostgreSql.Tests;

/// <summary>A disk of tables that is really full, under many callers.</summary>
public sealed class FullDiskTests
{
    private const string Internal = "CF4009 XX000";

    [SkippableFact]
    public async Task A_full_disk_refuses_writes_nothing_by_halves_and_the_store_works_on_when_there_is_room()
    {
        Skip.If(PrivateServer.Missing is not null, PrivateServer.Missing);
        using var server = PrivateServer.Start("fsync=off");
        using var disk = TinyDisk.Mount(megabytes: 40);
        string tables = Directory.CreateDirectory(disk.In("tables")).FullName;
        Process.Start("chown", ["postgres", tables]).WaitForExit();
        string postgres = server.ConnectionString("postgres");
        TestServer.Execute(postgres, $"CREATE TABLESPACE tiny LOCATION '{tables}'");
        TestServer.Execute(postgres, "CREATE DATABASE tiny TABLESPACE tiny");
        await using var store =
            new PostgreSqlStore(server.ConnectionString("tiny"), new PostgreSqlStoreOptions { RetryTimeout = TimeSpan.FromSeconds(1) });
        await store.EnsureAsync();
        long free = new DriveInfo(disk.Root).AvailableFreeSpace / 1_000_000;
        Action makeRoom = disk.Fill((int)free - 4);

        string?[] refused = await Task.WhenAll(Enumerable.Range(0, 2000).Select(number => Task.Run(() => TryAsync(store, number))));

        // With many writers, the server gives some of them an internal error in place of "disk full". Those are few.
        refused.OfType<string>().Should().Contain("CF4003", "the disk is full").And.OnlyContain(code => code == "CF4003" || code == Internal);
        refused.Count(code => code == Internal).Should().BeLessThan(20, "an internal error is the exception");
        refused.Count(code => code is null).Should().BePositive("there was room for some");
        await MustStandAsync(store, number => refused[number] is null);

        makeRoom();
        for (int number = 0; number < refused.Length; number += 10)
        {
            if (refused[number] is not null)
                (refused[number] = await TryAsync(store, number)).Should().BeNull("there is room again");
        }
        await MustStandAsync(store, number => refused[number] is null);
    }

    private static async Task MustStandAsync(PostgreSqlStore store, Func<int, bool> isWritten)
    {
        for (int number = 0; number < 2000; number += 5)
        {
            StoredComplaint? found = await store.FindAsync(TestCommits.Key(number), default);
            (found is not null).Should().Be(isWritten(number));
            (await store.VerifiedEntriesAsync(TestCommits.Key(number))).Should().Be(isWritten(number) ? 1 : 0);
        }
    }

    private static async Task<string?> TryAsync(PostgreSqlStore store, int number)
    {
        byte[] snapshot = new byte[3000];
        new Random(number).NextBytes(snapshot); // what does not shrink
        try
        {
            (await store.CommitAsync(TestCommits.Commit(number) with { Snapshot = snapshot })).Should().Be(CommitStatus.Committed);
            return null;
        }
        catch (ComplaintStoreException failure)
        {
            return failure.Code == "CF4003" ? failure.Code : $"{failure.Code} {failure.ProviderErrorCode}";
        }
    }
}
