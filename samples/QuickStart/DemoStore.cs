namespace QuickStart;

/// <summary>The file that keeps the complaints, in the folder <c>out</c>: made anew by every run, and left for a look at it.</summary>
internal static class DemoStore
{
    public static string Fresh(string folder)
    {
        string file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "out")).FullName, "complaints.db");
        foreach (string suffix in (ReadOnlySpan<string>)["", "-wal", "-shm"])
            File.Delete(file + suffix);
        return file;
    }
}
