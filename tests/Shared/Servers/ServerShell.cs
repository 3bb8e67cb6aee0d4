using System.Diagnostics;

namespace ComplaintFlow.Shared.Servers;

/// <summary>
/// Runs the programs of a server in shells. Servers refuse to run as root, or must not, so root hands them to another user.
/// </summary>
/// <param name="user">The user, if this process is run by root.</param>
internal sealed class ServerShell(string user)
{
    /// <summary>Runs a command to its end.</summary>
    /// <returns>What it writes.</returns>
    public string Run(string command)
    {
        using Process shell = Start(["-c", command]);
        shell.StandardInput.Close();
        string output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return shell.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"'{command}' failed: {output}");
    }

    /// <summary>Starts a shell that waits for its input.</summary>
    public Process Start(IEnumerable<string> arguments)
    {
        bool isRoot = string.Equals(Environment.UserName, "root", StringComparison.Ordinal);
        IEnumerable<string> command = isRoot ? ["runuser", "-u", user, "--", "sh", .. arguments] : ["sh", .. arguments];
        return Process.Start(new ProcessStartInfo(command.First(), command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        })!;
    }

    /// <summary>Says to a shell that waits how it has to stop its server, and waits until it has.</summary>
    public static void Stop(Process shell, string how)
    {
        using (shell)
        {
            shell.StandardInput.WriteLine(how);
            shell.StandardInput.Close();
            shell.WaitForExit();
        }
    }
}
