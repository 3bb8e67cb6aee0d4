namespace ComplaintFlow.Shared;

/// <summary>Where the source lies, seen from the built tests.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution, or null where the tests do not run beside the source.</summary>
    public static string? Root { get; } = Find();

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ComplaintFlow.sln")))
            folder = folder.Parent;
        return folder?.FullName;
    }
}
