using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Tests.Rules.Schema;

public class SchemaExampleTests
{
    private static readonly JsonDocumentOptions Commented =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private static readonly SchemaValidator Schema = new(EditorSchema.Root);

    [Fact]
    public void Every_section_that_a_page_shows_keeps_to_the_schema()
    {
        (string Page, JsonObject Section)[] sections = [.. Pages().SelectMany(Sections)];

        sections.Select(section => Path.GetFileName(section.Page)).Should()
            .Contain(["README.md", "README.zh-CN.md", "rules.md", "workflow.md", "time.md", "classification.md"]);
        sections.SelectMany(section => Schema.Errors(section.Section), (section, error) => $"{section.Page}: {error}").Should().BeEmpty();
    }

    [Fact]
    public void The_settings_of_the_samples_keep_to_the_schema() =>
        Directory.EnumerateFiles(Path.Combine(EditorSchema.Folder, "samples"), "appsettings*.json", new EnumerationOptions
        {
            RecurseSubdirectories = true,
        })
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Schema.Errors(JsonNode.Parse(File.ReadAllText(file), null, Commented)), (file, error) => $"{file}: {error}")
            .Should().BeEmpty();

    [Fact]
    public void The_standard_workflow_keeps_to_the_schema()
    {
        string file = Path.Combine(EditorSchema.Folder, "src", "ComplaintFlow", "Rules", "Presets", "standard.workflow.json");
        var section = new JsonObject
        {
            ["ComplaintFlow"] = new JsonObject { ["Workflow"] = JsonNode.Parse(File.ReadAllText(file), null, Commented) },
        };

        Schema.Errors(section).Should().BeEmpty();
    }

    [Fact]
    public void Rules_that_the_library_writes_keep_to_the_schema()
    {
        byte[] settings = File.ReadAllBytes(Path.Combine(EditorSchema.Folder, "samples", "QuickStart", "appsettings.json"));
        JsonNode written = JsonNode.Parse(RuleBookReader.ReadJson(settings).OrThrow().ToJson())!;

        Schema.Errors(new JsonObject { ["ComplaintFlow"] = written }).Should().BeEmpty();
    }

    private static IEnumerable<string> Pages() =>
    [
        .. Directory.EnumerateFiles(EditorSchema.Folder, "README*.md"),
        .. Directory.EnumerateFiles(Path.Combine(EditorSchema.Folder, "docs"), "*.md", SearchOption.AllDirectories),
        .. Directory.EnumerateDirectories(Path.Combine(EditorSchema.Folder, "src"))
        .SelectMany(project => Directory.EnumerateFiles(project, "*.md")),
    ];

    private static IEnumerable<(string Page, JsonObject Section)> Sections(string page) =>
        from Match block in Regex.Matches(
            File.ReadAllText(page), @"^```jsonc?\r?$(?<text>.*?)^```",
            RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)
        where block.Groups["text"].Value.Contains("\"ComplaintFlow\"", StringComparison.Ordinal)
        select (page, JsonNode.Parse(block.Groups["text"].Value, null, Commented)!.AsObject());
}
