namespace ComplaintFlow.Tool.Tests.Support;

/// <summary>The folder with the solution.</summary>
internal static class Repository
{
    public static DirectoryInfo Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "ComplaintFlow.sln")))
                folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
            return folder;
        }
    }
}
