namespace ComplaintFlow.Tool.Tests.Support;

/// <summary>Real data that lies beside the repository on some machines; tests that need it skip elsewhere.</summary>
internal static class SharedData
{
    public static string Find(string name)
    {
        for (DirectoryInfo? at = Repository.Root.Parent; at is not null; at = at.Parent)
        {
            string path = Path.Combine(at.FullName, "shared", "data", name);
            if (File.Exists(path))
                return path;
        }
        Skip.If(true, $"The data '{name}' is not on this machine: it is looked for in shared/data beside the repository.");
        return "";
    }
}
