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
            // A cache of its own, and the user's one for what is known already: nothing of these packages is left behind.
            .With("NUGET_PACKAGES", Path.Combine(_folder.FullName, "packages"))
            .With("NUGET_FALLBACK_PACKAGES", KnownPackages);
    }

    public string Folder { get; }

    /// <summary>Where packages are unpacked that the project restores and the user's cache does not have.</summary>
    public string Packages => Path.Combine(_folder.FullName, "packages");

    public ShellCommand Command { get; }

    private static string KnownPackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(Folder, name), text);

    public void Dispose() => _folder.Delete(recursive: true);
}
