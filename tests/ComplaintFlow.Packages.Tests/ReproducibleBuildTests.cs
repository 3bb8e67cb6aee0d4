using System.Reflection.Metadata;
using System.Security.Cryptography;
using System.Text;

namespace ComplaintFlow.Packages.Tests;

[Collection(SharedPackedPackages.Name)]
public sealed class ReproducibleBuildTests(PackedPackages packages) : IDisposable
{
    /// <summary>What the compiler writes in place of the folder of the tree.</summary>
    private const string MappedRoot = "/_/";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("complaintflow-elsewhere-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_same_tree_in_another_folder_gives_the_same_bytes()
    {
        string tree = Path.Combine(_folder.FullName, "tree");
        foreach (string file in new[] { ".editorconfig", "Directory.Build.props", "Directory.Packages.props", "global.json" })
            Copy(file, tree);
        foreach (string file in Files("src").Concat(Files("eng")))
            Copy(file, tree);

        IReadOnlyList<Package> others = await PackedPackages.PackAsync(tree, Path.Combine(_folder.FullName, "packages"));

        others.Select(Fingerprint).Should().Equal(packages.All.Select(Fingerprint));
    }

    [Fact]
    public void No_package_names_a_folder_of_the_machine_that_made_it()
    {
        string[] folders =
            [PackedPackages.Root, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + Path.DirectorySeparatorChar];
        foreach (Package package in packages.All)
        {
            foreach ((string name, byte[] content) in package.Entries.Where(entry => !IsOfOthers(entry.Key)))
                folders.Where(folder => Holds(content, folder)).Should().BeEmpty("of {0} in {1}", name, package);
        }
    }

    [Fact]
    public void Symbols_name_their_sources_from_the_root_of_the_tree_and_bring_them_along()
    {
        foreach (Package package in packages.All.Where(package => package.IsSymbols))
        {
            using var symbols =
                MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(package.Entries[$"lib/net10.0/{package.Id}.pdb"]));
            MetadataReader reader = symbols.GetMetadataReader();

            reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name)).Should()
                .NotBeEmpty().And.OnlyContain(name => name.StartsWith(MappedRoot + "src/", StringComparison.Ordinal), "of {0}", package);
            reader.Documents.Should().OnlyContain(document => reader.GetCustomDebugInformation(document).Count > 0, "of {0}", package);
        }
    }

    /// <summary>Files of other packages, which the tool brings along as they are.</summary>
    private static bool IsOfOthers(string entry) =>
        entry.StartsWith("tools/", StringComparison.Ordinal) && !Path.GetFileName(entry)
            .StartsWith("ComplaintFlow", StringComparison.Ordinal);

    private static bool Holds(byte[] content, string text) => content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    private static string Fingerprint(Package package) =>
        $"{package.Name} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(package.File)))}";

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(PackedPackages.Root, folder), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(PackedPackages.Root, file))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static void Copy(string file, string tree)
    {
        string target = Path.Combine(tree, file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Combine(PackedPackages.Root, file), target);
    }
}
