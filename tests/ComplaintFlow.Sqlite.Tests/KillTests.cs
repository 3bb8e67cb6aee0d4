using System.Diagnostics;
using System.Globalization;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Tests;

/// <summary>Kills a process in the middle of its commits. What it was told to be written is there; what it was not told is there whole, or not at all.</summary>
public sealed class KillTests : IDisposable
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

    private async Task WriteAndKillAsync(Dictionary<int, long> answered, int lines)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "ComplaintFlow.Sqlite.Writer.dll"), _file.ConnectionString])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using Process writer = Process.Start(start)!;
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

    private async Task VerifyAsync(Dictionary<int, long> answered)
    {
        Some.Ask(_file, "PRAGMA integrity_check").Should().Be("ok");
        await using var store = new SqliteStore(_file.ConnectionString);
        foreach ((int number, long version) in answered)
        {
            StoredComplaint found = (await store.FindAsync(Some.Key(number), default))!;
            found.Version.Should().BeGreaterThanOrEqualTo(version, "it was answered");
            (await store.VerifiedEntriesAsync(found.Key)).Should().Be((int)found.Version);
            Some.Ask(_file, $"SELECT COUNT(*) FROM cf_message WHERE message_id GLOB '{number}-*'").Should().Be(found.Version);
        }
        (await store.QueryAsync(new ComplaintQuery(), default)).Items.Should().OnlyContain(row => row.Version >= answered[int.Parse(row.Number, CultureInfo.InvariantCulture)]);
    }
}
