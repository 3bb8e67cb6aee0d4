using System.Diagnostics;
using System.Globalization;

namespace ComplaintFlow.Shared;

/// <summary>A disk of a few megabytes, in memory, that can really be full. Only root of a Linux machine can have one.</summary>
internal sealed class TinyDisk : IDisposable
{
    private TinyDisk(string root) => Root = root;

    public string Root { get; }

    /// <summary>A disk; skips the test where there can be none.</summary>
    public static TinyDisk Mount(int megabytes)
    {
        Skip.IfNot(OperatingSystem.IsLinux()
            && string.Equals(Environment.UserName, "root", StringComparison.Ordinal),
            "Only root of a Linux machine can mount a small disk.");
        string root = Directory.CreateTempSubdirectory("complaintflow-disk-").FullName;
        bool mounted =
            Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m,mode=777"), "tmpfs", root);
        if (!mounted)
            Directory.Delete(root);
        Skip.IfNot(mounted, "This machine lets nobody mount a small disk.");
        return new TinyDisk(root);
    }

    public string In(string file) => Path.Combine(Root, file);

    /// <summary>Takes up room, and says how to free it.</summary>
    public Action Fill(int megabytes)
    {
        File.WriteAllBytes(In("ballast"), new byte[megabytes * 1_000_000]);
        return () => File.Delete(In("ballast"));
    }

    /// <summary>Makes it read-only, and says how to undo that. Linux allows it while nobody has a file of it open for writing.</summary>
    public Action MakeReadOnly()
    {
        Skip.IfNot(Run("mount", "-o", "remount,ro", Root), "This machine lets nobody make a disk read-only.");
        return () => Run("mount", "-o", "remount,rw", Root);
    }

    public void Dispose()
    {
        Run("umount", "-l", Root);
        Directory.Delete(Root);
    }

    private static bool Run(string program, params string[] arguments)
    {
        using Process process =
            Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
