using System.Reflection;
using System.Xml.Linq;
using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Architecture;

public class DependencyTests
{
    [Fact]
    public void The_core_references_no_database_web_or_broker_assembly()
    {
        var references = Assembly.Load("ComplaintFlow").GetReferencedAssemblies().Select(r => r.Name!);

        Dependencies.RefusedAssemblies(references).ShouldBeNone("The core stands on abstractions alone.");
    }

    [Fact]
    public void The_core_asks_for_allowed_packages_only()
    {
        var project = XDocument.Load(Repository.FullPath("src/ComplaintFlow/ComplaintFlow.csproj"));
        var packages = project.Descendants("PackageReference").Select(p => (string)p.Attribute("Include")!).ToList();

        packages.Should().NotBeEmpty("else this test reads the wrong file");
        Dependencies.RefusedPackages(packages).ShouldBeNone("The core asks for allowed packages only.");
        project.Descendants("ProjectReference").Should().BeEmpty("nothing lies below the core");
        project.Descendants("FrameworkReference").Should().BeEmpty("a shared framework is not for every host");
    }

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
