using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace ComplaintFlow.Packages.Tests.Support;

/// <summary>A package, or a package of symbols, as it lies in a feed.</summary>
internal sealed class Package
{
    private readonly Dictionary<string, byte[]> _entries = new(StringComparer.Ordinal);
    private readonly XElement _metadata;

    public Package(string file)
    {
        File = file;
        using ZipArchive archive = ZipFile.OpenRead(file);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            _entries[entry.FullName] = bytes.ToArray();
        }
        string nuspec = _entries.Keys.Single(name => name.EndsWith(".nuspec", StringComparison.Ordinal));
        _metadata = XDocument.Parse(Text(nuspec)).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    public string File { get; }

    public string Name => Path.GetFileName(File);

    public string Id => Metadata("id")!;

    public bool IsSymbols => Name.EndsWith(".snupkg", StringComparison.Ordinal);

    public bool IsTool => _entries.Keys.Any(name => name.StartsWith("tools/", StringComparison.Ordinal));

    public long Size => new FileInfo(File).Length;

    public IReadOnlyDictionary<string, byte[]> Entries => _entries;

    /// <summary>The packages that come with this one, with their ranges of versions.</summary>
    public IReadOnlyDictionary<string, string> Dependencies =>
        _metadata.Descendants().Where(element => element.Name.LocalName == "dependency")
        .ToDictionary(
            element => (string)element.Attribute("id")!, element => (string)element.Attribute("version")!, StringComparer.Ordinal);

    public string? Metadata(string name) => _metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    public string Text(string entry) => Encoding.UTF8.GetString(_entries[entry]).TrimStart('\uFEFF');

    public override string ToString() => Name;
}
