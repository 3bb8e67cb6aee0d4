using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Docs;

public class JsonBlockTests
{
    [Fact]
    public void Every_block_of_JSON_in_the_pages_parses() => JsonBlocks.Errors(Repository.Files).ShouldBeNone("JSON in the pages parses.");

    [Theory]
    [InlineData("json", "{ \"a\": 1 }")]
    [InlineData("jsonc", "// the section\n\"a\": { \"b\": [1, 2,] } // done")]
    [InlineData("jsonc", "{ /* c */ }")]
    [InlineData("text", "{ … }")]
    public void Good_JSON_passes(string language, string text) => Errors(language, text).Should().BeEmpty();

    [Theory]
    [InlineData("json", "{ \"a\": … }")]
    [InlineData("json", "{ } // comment")]
    [InlineData("jsonc", "\"a\": { ")]
    public void Bad_JSON_is_found(string language, string text) =>
        Errors(language, text).Should().ContainSingle().Which.Should().StartWith("docs/a.md(2):");

    private static IEnumerable<string> Errors(string language, string text) =>
        JsonBlocks.Errors([new SourceFile("docs/a.md", $"```{language}\n{text}\n```\n")]);
}
