using ComplaintFlow.PostgreSql.Server;

namespace ComplaintFlow.Samples.Tests.Worker;

public sealed class WorkerTests
{
    [SkippableFact]
    public async Task Two_processes_share_the_work_of_one_database_until_a_complaint_is_archived()
    {
        Skip.If(PrivateServer.Missing is not null, PrivateServer.Missing);
        using var server = PrivateServer.Start("fsync=off");
        using var folder = new SampleFolder();
        string[] settings = ["--ConnectionStrings:ComplaintFlow", server.ConnectionString("postgres"), "--Mail:Folder", folder.Root];

        (SampleProcess first, _) = await SampleProcess.StartAsync("Worker", "Application started", [.. settings, "--Mail:Sender", "one"]);
        using SampleProcess one = first;
        (SampleProcess second, _) = await SampleProcess.StartAsync("Worker", "Application started", [.. settings, "--Mail:Sender", "two"]);
        using SampleProcess two = second;
        SampleRun office = await SampleRun.OfAsync(
            "Worker", ["--contentRoot", SampleProcess.ContentRoot("Worker"), "--Role", "office", .. settings]);

        office.Lines.Should().Contain("It is Archived.", office.Output + office.Errors);
        string[] entries = [.. office.Lines.Where(line => line.Contains(" by ", StringComparison.Ordinal)).Select(line => line[10..])];
        entries.Where(entry => entry is not "NoticeDelivered by system").Should()
            .Equal("Receive by ina", "Wake by system", "Respond by otto", "Withdraw by li-na", "Archive by rex");
        entries.Should().Contain("NoticeDelivered by system", "the answer has left");
        string[] mails = Directory.GetFiles(folder.Root);
        mails.Should().HaveCount(13, "six receipts, six escalations and an answer are told once each, in a file of their own");
        mails.Select(mail => File.ReadLines(mail).First()).Distinct(StringComparer.Ordinal).Should()
            .BeEquivalentTo("X-Sent-By: one", "X-Sent-By: two");
    }

    [SkippableFact]
    public async Task The_script_runs_it_all_and_leaves_nothing_behind()
    {
        Skip.If(PrivateServer.Missing is not null, PrivateServer.Missing);
        using var folder = new SampleFolder();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.Root, (UnixFileMode)0x1FF); // the server runs as another user if the tests run as root

        SampleRun run = await SampleRun.OfScriptAsync(Path.Combine("samples", "Worker", "run.sh"), folder.Root);

        run.ExitCode.Should().Be(0, run.Errors);
        run.Lines.Should().Contain("It is Archived.").And.Contain(line => line.StartsWith("worker-2 sent ", StringComparison.Ordinal));
        Directory.EnumerateFileSystemEntries(folder.Root).Should().BeEmpty("data and mails are removed");
        CommandLines().Should().NotContain(line => line.Contains(folder.Root, StringComparison.Ordinal), "the server is stopped");
    }

    /// <summary>The command lines of all processes, on a system that tells them.</summary>
    private static IEnumerable<string> CommandLines()
    {
        foreach (string process in Directory.Exists("/proc") ? Directory.GetDirectories("/proc").Where(IsProcess) : [])
        {
            string line;
            try
            {
                line = File.ReadAllText(Path.Combine(process, "cmdline"));
            }
            catch (IOException)
            {
                continue; // it has ended
            }
            yield return line;
        }
    }

    private static bool IsProcess(string folder) => Path.GetFileName(folder).All(char.IsAsciiDigit);
}
