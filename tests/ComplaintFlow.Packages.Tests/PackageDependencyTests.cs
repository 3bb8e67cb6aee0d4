namespace ComplaintFlow.Packages.Tests;

[Collection(SharedPackedPackages.Name)]
public sealed class PackageDependencyTests(PackedPackages packages)
{
    [Fact]
    public void A_package_brings_only_what_its_assembly_uses()
    {
        foreach (Package package in packages.All.Where(package => !package.IsSymbols && !package.IsTool))
        {
            var assembly = new PackedAssembly(package.Entries[$"lib/net10.0/{package.Id}.dll"]);

            package.Dependencies.Keys.Select(AssemblyOf).Except(assembly.References, StringComparer.Ordinal).Should()
                .BeEmpty("of {0}", package);
        }
    }

    [Fact]
    public void An_adapter_brings_the_abstractions_and_not_the_library()
    {
        foreach (string id in new[] { "ComplaintFlow.Sqlite", "ComplaintFlow.PostgreSql", "ComplaintFlow.Testing" })
            packages.Of(id).Dependencies.Keys.Should().Contain("ComplaintFlow.Abstractions").And.NotContain("ComplaintFlow");
    }

    [Fact]
    public void The_adapter_that_lets_the_service_take_part_in_a_transaction_brings_the_library() =>
        packages.Of("ComplaintFlow.EntityFrameworkCore").Dependencies.Keys.Should().Contain("ComplaintFlow");

    [Fact]
    public void Packages_of_this_project_take_each_other_up_to_the_next_breaking_version()
    {
        Package core = packages.Of("ComplaintFlow");

        foreach (Package package in packages.All.Where(package => !package.IsTool))
        {
            package.Dependencies.Where(used => used.Key.StartsWith("ComplaintFlow", StringComparison.Ordinal)).Select(used => used.Value)
                .Except([$"[{core.Metadata("version")}, 0.2.0-0)"], StringComparer.Ordinal).Should().BeEmpty("of {0}", package);
        }
    }

    /// <summary>The assembly of a package; nearly all have one name for both.</summary>
    private static string AssemblyOf(string package) => package is "Fluid.Core" ? "Fluid" : package;
}
