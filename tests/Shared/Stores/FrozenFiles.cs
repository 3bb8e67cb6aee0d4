using System.Diagnostics;

namespace ComplaintFlow.Shared;

/// <summary>
/// Files that nobody can write, also those who have them open: as on a disk that the system makes read-only under a running program. Only
/// root of a Linux machine can freeze files.
/// </summary>
internal static class FrozenFiles
{
    /// <summary>
    /// Freezes files, and folders with all that is in them, and says how to undo that; skips the test where they cannot be frozen.
    /// </summary>
    public static Action Freeze(params string[] paths)
    {
        Skip.IfNot(OperatingSystem.IsLinux()
            && string.Equals(Environment.UserName, "root", StringComparison.Ordinal), "Only root of a Linux machine can freeze files.");
        bool frozen = Change("+i", paths);
        if (!frozen)
            Change("-i", paths);
        Skip.IfNot(frozen, "The disk of this machine has no files that can be frozen.");
        return () => Change("-i", paths);
    }

    private static bool Change(string attribute, string[] paths)
    {
        using Process process = Process.Start(new ProcessStartInfo("chattr", ["-R", attribute, .. paths])
        {
            UseShellExecute = false, RedirectStandardError = true,
        })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
