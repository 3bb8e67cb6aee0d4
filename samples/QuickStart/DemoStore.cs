namespace QuickStart;

/// <summary>
/// What keeps the complaints and their evidence, in the folder <c>out</c>: made anew by every run, and left for a look at it.
/// </summary>
internal static class DemoStore
{
    public static string FreshFile(string folder)
    {
        string file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "out")).FullName, "complaints.db");
        foreach (string suffix in (ReadOnlySpan<string>)["", "-wal", "-shm"])
            File.Delete(file + suffix);
        return file;
    }

    public static string FreshEvidence(string folder)
    {
        string evidence = Path.Combine(folder, "out", "evidence");
        if (Directory.Exists(evidence))
            Directory.Delete(evidence, recursive: true);
        return evidence;
    }
}
