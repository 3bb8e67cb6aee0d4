namespace ComplaintFlow.Tests.Calendars;

/// <summary>Reference data that lies beside the repository on some machines; tests that need it skip elsewhere.</summary>
internal static class SharedData
{
    public static string Find(string relative)
    {
        for (DirectoryInfo? at = Directory.GetParent(Repository.Root ?? "/"); at is not null; at = at.Parent)
        {
            string path = Path.Combine(at.FullName, "shared", "data", relative);
            if (File.Exists(path) || Directory.Exists(path))
                return path;
        }

        Skip.If(true,
            $"The reference data '{relative}' is not on this machine (expected in the folder shared/data beside the repository).");
        return "";
    }
}
