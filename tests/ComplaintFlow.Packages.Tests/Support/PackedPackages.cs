namespace ComplaintFlow.Packages.Tests.Support;

/// <summary>All packages, packed once for all tests by the script that packs them for a release.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("complaintflow-packages-");

    /// <summary>The folder of the packages, which is a feed.</summary>
    public string Feed => _folder.FullName;

    internal IReadOnlyList<Package> All { get; private set; } = [];

    internal static string Root => Repository.Root ?? throw new InvalidOperationException("The tests do not run beside the source.");

    internal static async Task<IReadOnlyList<Package>> PackAsync(string root, string folder)
    {
        // The analyzers have had their say when the solution was built.
        await new ShellCommand(root).With("RunAnalyzers", "false").RunAsync("bash", "eng/pack.sh", folder);
        return [.. Directory.EnumerateFiles(folder, "*.*nupkg").Order(StringComparer.Ordinal).Select(file => new Package(file))];
    }

    internal Package Of(string id) => All.Single(package => package.Id == id && !package.IsSymbols);

    public async Task InitializeAsync() => All = await PackAsync(Root, Feed);

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
