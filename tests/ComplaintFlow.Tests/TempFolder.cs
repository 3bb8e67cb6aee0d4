namespace ComplaintFlow.Tests;

/// <summary>A folder of its own, removed after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("complaintflow-test-");

    public string Path => _folder.FullName;

    /// <summary>Every file in it, by its path from here.</summary>
    public IEnumerable<string> Files =>
        _folder.EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public string In(string file) => System.IO.Path.Combine(Path, file);

    public void Dispose() => _folder.Delete(recursive: true);
}
