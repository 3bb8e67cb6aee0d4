using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Docs;

public class LinkTests
{
    [Fact]
    public void Every_link_between_the_pages_leads_somewhere() =>
        Links.Broken(Repository.Files).ShouldBeNone("Links between the pages lead somewhere.");

    [Theory]
    [InlineData("[b](b.md)", "")]
    [InlineData("[b](./b.md#the-idea-in-4-sentences)", "")]
    [InlineData("[b](../README.md) and [folder](../docs) and [here](#a)", "")]
    [InlineData("[web](https://example.com/x.md) [mail](mailto:a@example.com)", "")]
    [InlineData("`[not](a-link.md)`", "")]
    [InlineData("```\n[not](a-link.md)\n```", "")]
    [InlineData("[c](c.md)", "docs/a.md(2): c.md does not exist")]
    [InlineData("![c](../img/c.png \"title\")", "docs/a.md(2): ../img/c.png does not exist")]
    [InlineData("[b](b.md#elsewhere)", "docs/a.md(2): b.md#elsewhere has no such heading")]
    [InlineData("[ref]: d.md", "docs/a.md(2): d.md does not exist")]
    public void A_broken_link_is_found_at_its_line(string line, string expected)
    {
        SourceFile[] files =
        [
            new("README.md", ""), new("docs/a.md", $"# A\n{line}\n"), new("docs/b.md", "## The idea, in 4 sentences!\n"),
        ];

        Links.Broken(files).Should().Equal(expected.Length == 0 ? [] : [expected]);
    }
}
