using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Tests;

/// <summary>A disk that is really full, under many callers.</summary>
public sealed class FullDiskTests
{
    [SkippableFact]
    public async Task A_full_disk_refuses_writes_nothing_by_halves_and_the_store_works_on_when_there_is_room()
    {
        using var disk = TinyDisk.Mount(megabytes: 12);
        Action makeRoom = disk.Fill(megabytes: 6);
        await using var store = new SqliteStore($"Data Source={disk.In("complaints.db")}");

        string?[] refused = await Task.WhenAll(Enumerable.Range(0, 300).Select(number => Task.Run(() => TryAsync(store, number))));

        refused.OfType<string>().Should().NotBeEmpty("the disk is full").And.OnlyContain(code => code == "CF4003");
        refused.Count(code => code is null).Should().BePositive("there was room for some");
        await MustStandAsync(store, number => refused[number] is null);

        makeRoom();
        for (int number = 0; number < refused.Length; number++)
        {
            if (refused[number] is not null && number % 4 == 0)
                (refused[number] = await TryAsync(store, number)).Should().BeNull("there is room again");
        }
        await MustStandAsync(store, number => refused[number] is null);
    }

    private static async Task MustStandAsync(SqliteStore store, Func<int, bool> isWritten)
    {
        for (int number = 0; number < 300; number++)
        {
            StoredComplaint? found = await store.FindAsync(TestCommits.Key(number), default);
            (found is not null).Should().Be(isWritten(number));
            (await store.VerifiedEntriesAsync(TestCommits.Key(number))).Should().Be(isWritten(number) ? 1 : 0);
        }
    }

    private static Task<string?> TryAsync(SqliteStore store, int number) =>
        store.TryAsync(TestCommits.Commit(number, contentLength: 15_000));
}
