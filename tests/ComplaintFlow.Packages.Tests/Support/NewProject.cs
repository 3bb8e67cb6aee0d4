namespace ComplaintFlow.Packages.Tests.Support;

/// <summary>A project of somebody who has only the packages.</summary>
internal sealed class NewProject : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("complaintflow-new-");

    /// <param name="feed">Where the packages of this project are, beside the sources that the machine knows.</param>
    public NewProject(string feed)
    {
        Folder = _folder.CreateSubdirectory("Complaints").FullName;
        Command = new ShellCommand(Folder)
            .With("RestoreAdditionalProjectSources", feed)
            // A cache of its own, and the user's one for the packages of others: nothing of these packages is left behind.
            .With("NUGET_PACKAGES", Packages)
            .With("NUGET_FALLBACK_PACKAGES", LinkPackagesOfOthers(_folder.CreateSubdirectory("others")));
    }

    public string Folder { get; }

    /// <summary>Where packages are unpacked that the project restores and the user's cache does not have.</summary>
    public string Packages => Path.Combine(_folder.FullName, "packages");

    public ShellCommand Command { get; }

    private static DirectoryInfo UserPackages => new(Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"));

    public Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(Folder, name), text);

    /// <remarks>
    /// The user's cache can hold packages of this repository with the same version and older content. NuGet would take those, so
    /// the project sees the cache without them.
    /// </remarks>
    private static string LinkPackagesOfOthers(DirectoryInfo folder)
    {
        DirectoryInfo[] known = UserPackages.Exists ? UserPackages.GetDirectories() : [];
        foreach (DirectoryInfo package in known.Where(one => !one.Name.StartsWith("complaintflow", StringComparison.OrdinalIgnoreCase)))
        {
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, package.Name), package.FullName);
        }

        return folder.FullName;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
