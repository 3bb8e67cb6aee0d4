using System.Reflection;
using System.Xml.Linq;
using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Architecture;

public class DependencyTests
{
    [Theory]
    [MemberData(nameof(Libraries.Core), MemberType = typeof(Libraries))]
    public void The_core_references_no_database_web_or_broker_assembly(string assembly)
    {
        IEnumerable<string> references = Assembly.Load(assembly).GetReferencedAssemblies().Select(r => r.Name!)
            .Where(name => !string.Equals(name, "ComplaintFlow.Abstractions", StringComparison.Ordinal));

        Dependencies.RefusedAssemblies(references).ShouldBeNone("The core stands on abstractions alone.");
    }

    [Fact]
    public void The_core_asks_for_allowed_packages_and_for_its_abstractions_only()
    {
        XDocument project = ProjectOf("ComplaintFlow");

        Dependencies.RefusedPackages(Packages(project)).ShouldBeNone("The core asks for allowed packages only.");
        Projects(project).Should().Equal("ComplaintFlow.Abstractions");
        project.Descendants("FrameworkReference").Should().BeEmpty("a shared framework is not for every host");
    }

    [Fact]
    public void The_abstractions_bring_no_hosting_and_nothing_of_the_library()
    {
        XDocument project = ProjectOf("ComplaintFlow.Abstractions");

        Packages(project).Should().Equal(
            "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Options");
        Projects(project).Should().BeEmpty("nothing lies below them");
    }

    [Theory]
    [MemberData(nameof(Libraries.Adapters), MemberType = typeof(Libraries))]
    public void An_adapter_and_its_proof_need_the_abstractions_and_not_the_library(string name) =>
        // One adapter gives the service itself a transaction of the caller, so it has to know the service.
        Projects(ProjectOf(name)).Should().Equal(
            name == "ComplaintFlow.EntityFrameworkCore" ? "ComplaintFlow" : "ComplaintFlow.Abstractions");

    [Theory]
    [MemberData(nameof(Libraries.OfRules), MemberType = typeof(Libraries))]
    [MemberData(nameof(Libraries.OfChannels), MemberType = typeof(Libraries))]
    public void A_library_of_rules_or_channels_needs_the_library_and_nothing_else_of_the_house(string name) =>
        Projects(ProjectOf(name)).Should().Equal("ComplaintFlow");

    private static XDocument ProjectOf(string name) => XDocument.Load(Repository.FullPath($"src/{name}/{name}.csproj"));

    private static List<string> Packages(XDocument project) =>
        [.. project.Descendants("PackageReference").Select(package => (string)package.Attribute("Include")!)];

    private static List<string> Projects(XDocument project) =>
        [.. project.Descendants("ProjectReference").Select(used => Path.GetFileNameWithoutExtension((string)used.Attribute("Include")!))];

    [Theory]
    [InlineData("Npgsql")]
    [InlineData("Microsoft.Data.Sqlite")]
    [InlineData("System.Data.Common")]
    [InlineData("System.Net.Http")]
    [InlineData("Microsoft.AspNetCore.Http.Abstractions")]
    [InlineData("RabbitMQ.Client")]
    [InlineData("Microsoft.Extensions.Hosting")]
    public void A_refused_assembly_is_named(string assembly)
    {
        Dependencies.RefusedAssemblies(["System.Runtime", assembly, "Microsoft.Extensions.Options"]).Should().Equal(assembly);
        Dependencies.RefusedPackages(["Microsoft.Extensions.Options", assembly]).Should().Equal(assembly);
    }
}
