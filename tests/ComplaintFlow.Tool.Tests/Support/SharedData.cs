namespace ComplaintFlow.Tool.Tests.Support;

/// <summary>Real data that lies beside the repository on some machines; tests that need it skip elsewhere.</summary>
internal static class SharedData
{
    public static string Find(string name)
    {
        DirectoryInfo? folder = Root;
        for (DirectoryInfo? at = folder?.Parent; at is not null; at = at.Parent)
        {
            string path = Path.Combine(at.FullName, "shared", "data", name);
            if (File.Exists(path))
                return path;
        }
        Skip.If(true, $"The data '{name}' is not on this machine: it is looked for in shared/data beside the repository.");
        return "";
    }

    private static DirectoryInfo? Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ComplaintFlow.sln")))
                folder = folder.Parent;
            return folder;
        }
    }
}
