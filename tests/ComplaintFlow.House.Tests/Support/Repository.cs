namespace ComplaintFlow.House.Tests.Support;

/// <summary>The working folder as a user has it: also without git.</summary>
internal static class Repository
{
    private const int LargestText = 2_000_000;

    private static readonly HashSet<string> LeftOut = new(StringComparer.OrdinalIgnoreCase)
    {
        ".git", ".idea", ".vs", "artifacts", "BenchmarkDotNet.Artifacts", "bin", "obj", "out", "TestResults",
    };

    private static readonly Lazy<IReadOnlyList<SourceFile>> AllFiles = new(() => [.. Walk(new DirectoryInfo(Root!))]);

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Files => AllFiles.Value;

    public static string FullPath(string relative) => Path.Combine(Root, relative);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ComplaintFlow.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("No folder above the tests holds ComplaintFlow.sln.");
    }

    private static IEnumerable<SourceFile> Walk(DirectoryInfo folder)
    {
        foreach (FileInfo file in folder.EnumerateFiles().OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            if (string.Equals(file.Name, ".git", StringComparison.Ordinal) || file.Length > LargestText)
                continue;
            string text = File.ReadAllText(file.FullName);
            if (!text.Contains('\0', StringComparison.Ordinal))
                yield return new SourceFile(Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), text);
        }

        foreach (DirectoryInfo child in folder.EnumerateDirectories().OrderBy(d => d.Name, StringComparer.Ordinal))
        {
            if (LeftOut.Contains(child.Name))
                continue;
            foreach (SourceFile file in Walk(child))
                yield return file;
        }
    }
}
