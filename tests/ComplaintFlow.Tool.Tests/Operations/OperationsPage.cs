using System.Diagnostics;
using ComplaintFlow.PostgreSql.Server;

namespace ComplaintFlow.Tool.Tests.Operations;

/// <summary>The commands of <c>docs/operations.md</c>, as somebody would type them in.</summary>
internal sealed class OperationsPage(string folder, IReadOnlyDictionary<string, string> variables)
{
    /// <summary>The programs of PostgreSQL do not run as root: then they are handed to the user that the server has.</summary>
    private const string Prelude = """
        set -euo pipefail
        complaintflow() { dotnet "$TOOL" "$@"; }
        PATH="$PROGRAMS:$PATH"
        if [ "$(id -u)" = 0 ]; then
            pg_basebackup() { runuser -u postgres -- "$(type -P pg_basebackup)" "$@"; }
            pg_ctl() { runuser -u postgres -- "$(type -P pg_ctl)" "$@"; }
        fi
        """;

    /// <summary>Runs a block of a section.</summary>
    /// <param name="heading">The heading of the section.</param>
    /// <param name="number">Which of its blocks, from 0.</param>
    /// <returns>What the commands printed.</returns>
    public string Run(string heading, int number) => Run(Block(heading, number));

    /// <summary>Runs commands as the page would.</summary>
    public string Run(string commands)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"{Prelude}\n{commands}"])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder,
        };
        start.Environment["TOOL"] = typeof(CommandRunner).Assembly.Location;
        start.Environment["PROGRAMS"] = Programs.Folder;
        foreach ((string name, string value) in variables)
            start.Environment[name] = value;
        using Process shell = Process.Start(start)!;
        Task<string> error = shell.StandardError.ReadToEndAsync();
        string output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        shell.ExitCode.Should().Be(0, "{0}\n{1}\n{2}", commands, output, error.Result);
        return output;
    }

    private static string Block(string heading, int number)
    {
        string page = File.ReadAllText(Path.Combine(Root(), "docs", "operations.md"));
        string section = page.Split("\n## ").Single(one => one.StartsWith(heading + "\n", StringComparison.Ordinal));
        return section.Split("```bash\n").Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)])
            .ElementAt(number);
    }

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ComplaintFlow.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
