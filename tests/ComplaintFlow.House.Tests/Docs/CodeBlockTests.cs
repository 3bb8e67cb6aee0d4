using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Docs;

public class CodeBlockTests
{
    [Fact]
    public void Every_block_of_code_in_the_pages_compiles() =>
        CodeBlocks.Errors(Repository.Files).ShouldBeNone("Code in the pages compiles.");

    [Theory]
    [InlineData("csharp", "var x = 1;\nawait Task.Delay(x);")]
    [InlineData("csharp", "using System.Text;\nvar text = new StringBuilder();\nsealed record Row(int Id);")]
    [InlineData("csharp", "public sealed record Row(int Id);\npublic interface IRows { IAsyncEnumerable<Row> Read(); }")]
    [InlineData("csharp fragment", "builder.Services.AddLogging();\nvar time = TimeProvider.System;")]
    public void Good_code_passes(string fence, string code) => Errors(fence, code).Should().BeEmpty();

    [Theory]
    [InlineData("csharp", "var x = 1;\nvar y = z;", "docs/a.md(5): CS0103")]
    [InlineData("csharp", "public sealed record Row(Nothing Id);", "docs/a.md(4): CS0246")]
    [InlineData("csharp", "builder.Services.AddLogging();", "docs/a.md(4): CS0103")]
    [InlineData("csharp fragment", "builder.NoSuchThing();", "docs/a.md(4): CS1061")]
    [InlineData("csharp fragment", "var x = ;", "docs/a.md(4): CS1525")]
    [InlineData("csharp", "[Obsolete(\"x\")] static void Old() {}\nOld();", "docs/a.md(5): CS0618")]
    [InlineData("csharp maybe", "var x = 1;", "docs/a.md(4): 'csharp maybe'")]
    public void Bad_code_is_found_at_its_line(string fence, string code, string expected) =>
        Errors(fence, code).Should().ContainSingle().Which.Should().StartWith(expected);

    [Theory]
    [InlineData("README.md", 1)]
    [InlineData("src/A/README.md", 1)]
    [InlineData("docs/a.md", 0)]
    public void A_block_of_a_README_brings_its_usings_along(string page, int errors)
    {
        CodeBlocks.Errors([new SourceFile(page, "```csharp\nusing ComplaintFlow.Calendars;\nvar a = DurationUnit.WorkingTime;\n```\n")])
            .Should().BeEmpty();
        CodeBlocks.Errors([new SourceFile(page, "```csharp\nvar a = DurationUnit.WorkingTime;\n```\n")]).Should().HaveCount(errors);
    }

    [Fact]
    public void Only_pages_that_readers_copy_from_are_compiled() =>
        Pages.WithCode(
            [new("README.md", ""), new("docs/a/b.md", ""), new("src/A/README.md", ""), new("CHANGELOG.md", ""), new("docs/a.txt", "")])
            .Select(f => f.Path).Should().Equal("README.md", "docs/a/b.md", "src/A/README.md");

    private static IEnumerable<string> Errors(string fence, string code) =>
        CodeBlocks.Errors([new SourceFile("docs/a.md", $"# A\n\n```{fence}\n{code}\n```\n")]);
}
