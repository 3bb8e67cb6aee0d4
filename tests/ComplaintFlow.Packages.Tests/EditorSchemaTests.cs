using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComplaintFlow.Packages.Tests;

[Collection(SharedPackedPackages.Name)]
public sealed class EditorSchemaTests(PackedPackages packages)
{
    [Fact]
    public async Task An_editor_finds_the_schema_in_a_project_that_uses_the_package()
    {
        Package core = packages.Of("ComplaintFlow");
        using var project = new NewProject(packages.Feed);
        await project.WriteAsync("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="ComplaintFlow" Version="{core.Metadata("version")}" /></ItemGroup>
            </Project>
            """);
        await project.Command.RunAsync("dotnet", "restore");

        using var items = JsonDocument.Parse(await project.Command.RunAsync("dotnet", "msbuild", "-getItem:JsonSchemaSegment"));

        JsonElement segment = items.RootElement.GetProperty("Items").GetProperty("JsonSchemaSegment").EnumerateArray().Should()
            .ContainSingle().Subject;
        segment.GetProperty("FilePathPattern").GetString().Should().Be(@"appsettings\..*json");
        string schema = segment.GetProperty("FullPath").GetString()!;
        schema.Should().StartWith(project.Packages, "it is the one inside of the package");
        (await File.ReadAllBytesAsync(schema)).Should().Equal(core.Entries["ConfigurationSchema.json"]);
    }

    [Fact]
    public void The_schema_says_which_draft_it_is_and_what_it_is_called()
    {
        JsonNode schema = JsonNode.Parse(packages.Of("ComplaintFlow").Text("ConfigurationSchema.json"))!;

        ((string?)schema["$schema"]).Should().Be("http://json-schema.org/draft-07/schema#");
        ((string?)schema["$id"]).Should().Be("urn:complaintflow:configuration");
    }
}
