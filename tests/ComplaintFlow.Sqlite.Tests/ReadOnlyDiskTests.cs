using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Tests;

/// <summary>A disk that can only be read for a while. Nobody mends the store: it goes on when the disk does.</summary>
public sealed class ReadOnlyDiskTests : IDisposable
{
    private readonly TempFile _file = new();

    public void Dispose() => _file.Dispose();

    [SkippableFact]
    public async Task A_disk_that_turns_read_only_under_an_open_store_refuses_writes_nothing_by_halves_and_the_store_works_on_afterwards()
    {
        await using var store = new SqliteStore(_file.ConnectionString);
        for (int number = 0; number < 10; number++)
            (await store.CommitAsync(TestCommits.Commit(number))).Should().Be(CommitStatus.Committed);

        Action thaw = FrozenFiles.Freeze(_file.Path, _file.Path + "-wal");
        try
        {
            string?[] refused =
                await Task.WhenAll(Enumerable.Range(10, 90).Select(number => Task.Run(() => store.TryAsync(TestCommits.Commit(number)))));

            refused.Should().OnlyContain(code => code == "CF4006" || code == "CF4004", "a file fails, or is opened for reading alone");
            (await store.TryAsync(TestCommits.Commit(10))).Should().Be("CF4004", "it was opened again for reading alone");
            await MustStandAsync(store, 10);
        }
        finally
        {
            thaw();
        }

        await MustStandAsync(store, 10);
        for (int number = 10; number < 100; number++)
            (await store.TryAsync(TestCommits.Commit(number))).Should().BeNull("the disk can be written again");
        await MustStandAsync(store, 100);
        _file.Scalar("PRAGMA integrity_check").Should().Be("ok");
    }

    [SkippableFact]
    public async Task A_store_that_wants_to_write_while_its_disk_is_mounted_read_only_writes_when_it_is_mounted_for_writing()
    {
        using var disk = TinyDisk.Mount(megabytes: 12);
        await using var store = new SqliteStore($"Data Source={disk.In("complaints.db")}");
        await store.EnsureAsync();

        Action makeWritable = disk.MakeReadOnly();
        (await store.TryAsync(TestCommits.Commit(0))).Should().BeOneOf("CF4004", "CF4006");
        (await store.TryAsync(TestCommits.Commit(0))).Should().BeOneOf("CF4004", "CF4006");
        makeWritable();

        (await store.TryAsync(TestCommits.Commit(0))).Should().BeNull();
        await MustStandAsync(store, 1);
    }

    /// <summary>The first complaints are there whole, and the others not at all.</summary>
    private static async Task MustStandAsync(SqliteStore store, int written)
    {
        for (int number = 0; number < 100; number++)
        {
            (await store.FindAsync(TestCommits.Key(number), default) is not null).Should().Be(number < written);
            (await store.VerifiedEntriesAsync(TestCommits.Key(number))).Should().Be(number < written ? 1 : 0);
        }
    }
}
