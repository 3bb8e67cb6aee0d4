namespace QuickStart;

/// <summary>
/// The folder whose <c>appsettings.json</c> and <c>complaints.csv</c> are read: the project's own, so that a change takes effect without a
/// rebuild.
/// </summary>
internal static class DemoFolder
{
    private const string Project = "QuickStart.csproj";

    /// <summary>
    /// The folder after <c>--folder</c>; else the project that this program was built from, or that of the current folder; else the
    /// program's own.
    /// </summary>
    public static string Find(string[] args) => args switch
    {
        ["--folder", var folder] when Directory.Exists(folder) => Path.GetFullPath(folder),
        [] => Above(AppContext.BaseDirectory) ?? Above(Directory.GetCurrentDirectory()) ?? AppContext.BaseDirectory,
        ["--folder", var folder] => throw new UnreadableFileException($"There is no folder '{folder}'."),
        _ => throw new UnreadableFileException("The one argument is --folder FOLDER, with an appsettings.json and a complaints.csv in it."),
    };

    /// <summary>A path as it is shown: from the current folder, with slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Directory.GetCurrentDirectory(), path).Replace('\\', '/');

    private static string? Above(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            string sample = Path.Combine(folder.FullName, "samples", "QuickStart");
            if (File.Exists(Path.Combine(folder.FullName, Project)))
                return folder.FullName;
            if (File.Exists(Path.Combine(sample, Project)))
                return sample;
        }
        return null;
    }
}
