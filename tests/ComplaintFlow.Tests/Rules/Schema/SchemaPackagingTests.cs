using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ComplaintFlow.Tests.Rules.Schema;

public class SchemaPackagingTests
{
    private static readonly string Folder = Path.Combine(EditorSchema.Folder, "src", "ComplaintFlow", "buildTransitive");

    // The file lies in the project as it lies in the package.
    private static readonly XElement Segment = XDocument.Load(Path.Combine(Folder, "ComplaintFlow.targets"))
        .Descendants("JsonSchemaSegment").Single();

    [Fact]
    public void The_targets_of_the_package_lead_to_the_schema() =>
        File.Exists(((string)Segment.Attribute("Include")!).Replace(
            "$(MSBuildThisFileDirectory)", Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)).Should().BeTrue();

    [Theory]
    [InlineData("appsettings.json", true)]
    [InlineData("appsettings.Production.json", true)]
    [InlineData("launchSettings.json", false)]
    public void The_schema_is_for_every_layer_of_the_settings(string file, bool expected) =>
        Regex.IsMatch(file, (string)Segment.Attribute("FilePathPattern")!).Should().Be(expected);
}
