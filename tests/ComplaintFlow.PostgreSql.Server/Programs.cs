namespace ComplaintFlow.PostgreSql.Server;

/// <summary>The programs of PostgreSQL: on the path, or where Debian and its relatives put them.</summary>
public static class Programs
{
    /// <summary>The folder of the newest installed release, or null where none is installed.</summary>
    public static string? Folder { get; } = Folders()
        .FirstOrDefault(static folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));

    /// <summary>The path of a program, such as <c>pgbench</c>, or null where it is not installed.</summary>
    public static string? Find(string name) => Folders().Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Whether another program is installed.</summary>
    public static bool IsOnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, name)));

    private static IEnumerable<string> Folders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(Release)
        .Select(static release => Path.Combine(release, "bin")) : []);

    private static int Release(string folder) =>
        int.TryParse(Path.GetFileName(folder), System.Globalization.CultureInfo.InvariantCulture, out int release) ? release : 0;
}
