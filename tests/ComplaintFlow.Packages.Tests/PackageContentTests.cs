using System.Xml.Linq;

namespace ComplaintFlow.Packages.Tests;

[Collection(SharedPackedPackages.Name)]
public sealed class PackageContentTests(PackedPackages packages)
{
    private const int MaxToolSize = 13_000_000;

    private IEnumerable<Package> Libraries => packages.All.Where(package => !package.IsSymbols && !package.IsTool);

    [Fact]
    public void Every_project_under_src_is_packed() => packages.All.Where(package => !package.IsSymbols).Select(package => package.Id)
        .Should().BeEquivalentTo(Directory.EnumerateFiles(Path.Combine(PackedPackages.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension));

    [Fact]
    public void A_package_page_has_a_readme_an_icon_a_licence_and_a_description()
    {
        foreach (Package package in packages.All.Where(package => !package.IsSymbols))
        {
            package.Entries.Should()
                .ContainKey(package.Metadata("readme")!, "of {0}", package).And.ContainKey(package.Metadata("icon")!, "of {0}", package);
            package.Metadata("license").Should().Be("MIT", "of {0}", package);
            package.Metadata("description").Should().NotBeNullOrWhiteSpace("of {0}", package);
        }
    }

    [Fact]
    public void A_readme_has_no_link_that_leads_nowhere_on_a_package_page()
    {
        foreach (Package package in packages.All.Where(package => !package.IsSymbols))
            package.Text("README.md").Should()
                .NotContain("](", "of {0}: a relative link is dead there, and the project has no public address", package);
    }

    [Fact]
    public void The_version_says_that_the_public_api_may_still_change() =>
        packages.All.Should().OnlyContain(package => package.Metadata("version")!.StartsWith("0.1.0-preview.", StringComparison.Ordinal));

    [Fact]
    public void A_library_has_its_assembly_its_documentation_and_its_symbols()
    {
        foreach (Package library in Libraries)
        {
            library.Entries.Should().ContainKey($"lib/net10.0/{library.Id}.dll").And.ContainKey($"lib/net10.0/{library.Id}.xml");
            packages.All.Single(package => package.IsSymbols && package.Id == library.Id).Entries.Should()
                .ContainKey($"lib/net10.0/{library.Id}.pdb");
        }
    }

    [Fact]
    public void The_documentation_is_of_everything_that_is_public_and_of_nothing_else()
    {
        foreach (Package library in Libraries)
        {
            HashSet<string> documented = [
                .. XDocument.Parse(library.Text($"lib/net10.0/{library.Id}.xml")).Descendants("member")
                .Select(member => ((string)member.Attribute("name")!).Split('(')[0])];
            var assembly = new PackedAssembly(library.Entries[$"lib/net10.0/{library.Id}.dll"]);

            documented.Where(name => name.StartsWith("T:", StringComparison.Ordinal)).Should()
                .BeEquivalentTo(assembly.VisibleTypes, "of {0}", library);
            documented.Select(PackedAssembly.TypeOf).Except(assembly.VisibleTypes, StringComparer.Ordinal).Should()
                .BeEmpty("of {0}", library);
        }
    }

    [Fact]
    public void The_tool_is_small_and_has_the_native_code_of_the_platforms_that_it_runs_on()
    {
        Package tool = packages.Of("ComplaintFlow.Tool");

        tool.Size.Should().BeLessThan(MaxToolSize);
        tool.Entries.Keys.Where(name => name.Contains("/runtimes/", StringComparison.Ordinal)).Select(name => name.Split('/')[4]).Should()
            .BeEquivalentTo(
            "linux-arm64", "linux-musl-arm64", "linux-musl-x64", "linux-x64", "osx-arm64", "osx-x64", "win-arm64", "win-x64");
    }
}
