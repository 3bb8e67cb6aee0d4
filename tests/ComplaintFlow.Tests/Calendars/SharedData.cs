namespace ComplaintFlow.Tests.Calendars;

/// <summary>Reference data that lies beside the repository on some machines; tests that need it skip elsewhere.</summary>
internal static class SharedData
{
    public static string Find(string relative)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ComplaintFlow.sln")))
            folder = folder.Parent;
        for (var at = folder?.Parent; at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, "shared", "data", relative);
            if (File.Exists(path) || Directory.Exists(path))
                return path;
        }

        Skip.If(true, $"The reference data '{relative}' is not on this machine (expected in the folder shared/data beside the repository).");
        return "";
    }
}
