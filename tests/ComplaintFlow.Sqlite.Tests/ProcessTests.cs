using System.Diagnostics;
using System.Globalization;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Tests;

/// <summary>
/// Real processes on one file. What one was told to be written when it was killed is there; what it was not told is there whole, or not at
/// all.
/// </summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TempFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task What_was_answered_survives_the_death_of_its_process()
    {
        var answered = new Dictionary<int, long>();
        for (int round = 1; round <= 4; round++)
        {
            await WriteAndKillAsync(answered, lines: 100 * round);
            await VerifyAsync(answered);
        }
    }

    [Fact]
    public async Task Two_processes_write_to_one_file_and_neither_hears_that_it_is_busy()
    {
        using Process other = Start();
        await other.StandardOutput.ReadLineAsync(); // it is under way
        Task<string> rest = other.StandardOutput.ReadToEndAsync();
        await using (var store = new SqliteStore(_file.ConnectionString))
        {
            await Task.WhenAll(Enumerable.Range(100, 16).Select(number => Task.Run(async () =>
            {
                (await store.CommitAsync(TestCommits.Commit(number))).Should().Be(CommitStatus.Committed);
                for (int i = 0; i < 20; i++)
                    (await store.CommitAsync(TestCommits.After((await store.FindAsync(TestCommits.Key(number), default))!))).Should()
                        .Be(CommitStatus.Committed);
                (await store.VerifiedEntriesAsync(TestCommits.Key(number))).Should().Be(21);
            })));
        }

        other.HasExited.Should().BeFalse("an exception would have ended it");
        other.Kill();
        (await rest).Split('\n').Length.Should().BeGreaterThan(1, "it got its turn too");
        await other.WaitForExitAsync();
    }

    private async Task WriteAndKillAsync(Dictionary<int, long> answered, int lines)
    {
        using Process writer = Start();
        for (int read = 0; await writer.StandardOutput.ReadLineAsync() is { } line; read++)
        {
            if (read == lines)
                writer.Kill(); // SIGKILL: nothing of it runs any more
            int[] parts = [.. line.Split(' ').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
            answered[parts[0]] = parts[1];
        }
        await writer.WaitForExitAsync();
        answered.Should().NotBeEmpty();
    }

    private Process Start() =>
        Process.Start(
            new ProcessStartInfo(
                "dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "ComplaintFlow.Sqlite.Writer.dll"), _file.ConnectionString])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;

    private async Task VerifyAsync(Dictionary<int, long> answered)
    {
        _file.Scalar("PRAGMA integrity_check").Should().Be("ok");
        await using var store = new SqliteStore(_file.ConnectionString);
        foreach ((int number, long version) in answered)
        {
            StoredComplaint found = (await store.FindAsync(TestCommits.Key(number), default))!;
            found.Version.Should().BeGreaterThanOrEqualTo(version, "it was answered");
            (await store.VerifiedEntriesAsync(found.Key)).Should().Be((int)found.Version);
            _file.Scalar($"SELECT COUNT(*) FROM cf_message WHERE message_id GLOB '{number}-*'").Should().Be(found.Version);
        }
        (await store.QueryAsync(new ComplaintQuery(), default)).Items.Should()
            .OnlyContain(row => row.Version >= answered[int.Parse(row.Number, CultureInfo.InvariantCulture)]);
    }
}
