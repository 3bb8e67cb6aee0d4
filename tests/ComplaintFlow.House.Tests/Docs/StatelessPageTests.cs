using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Docs;

public class StatelessPageTests
{
    private static readonly HashSet<string> Tests = ["permit: it goes (Stateless stays)", "GoTests.It_goes"];

    [Fact]
    public void Every_behaviour_has_its_verdict_and_every_test_that_is_named_exists()
    {
        SourceFile page = Repository.Files.Single(file => file.Path == "docs/stateless-behaviours.md");

        StatelessPage.Breaches(page.Text, StatelessPage.TestsIn(Repository.Files))
            .ShouldBeNone(
                "docs/stateless-behaviours.md has a verdict for each behaviour, with tests that exist or what is used instead.");
    }

    [Theory]
    [InlineData("| It goes. | the same | case \"permit: it goes (Stateless stays)\", `GoTests.It_goes` |")]
    [InlineData("| It goes. | the same: it goes too | `GoTests.It_goes` |")]
    [InlineData("| It goes. | otherwise, because it flies | `GoTests.It_goes` |")]
    [InlineData("| It goes. | not there, because nothing goes. Use a bird. | |")]
    public void A_good_row_passes(string row) =>
        StatelessPage.Breaches($"| In Stateless | In ComplaintFlow | shown by |\n| --- | --- | --- |\n{row}\n", Tests, 1).Should().BeEmpty();

    [Theory]
    [InlineData("| It goes. | the same | `GoTests.It_falls` |", "no test 'GoTests.It_falls'")]
    [InlineData("| It goes. | the same | case \"permit: it goes\" |", "no test 'permit: it goes'")]
    [InlineData("| It goes. | the same | |", "No test is named")]
    [InlineData("| It goes. | otherwise, because it flies | |", "No test is named")]
    [InlineData("| It goes. | otherwise | `GoTests.It_goes` |", "No verdict")]
    [InlineData("| It goes. | similar | `GoTests.It_goes` |", "No verdict")]
    [InlineData("| It goes. | not there | |", "No verdict")]
    [InlineData("| It goes. | not there, because nothing goes. | |", "instead")]
    [InlineData("| It goes. | the same | `GoTests.It_goes`, soon |", "Something else")]
    [InlineData("| It goes. | the same |", "three cells")]
    [InlineData("", "must")]
    public void A_table_that_is_wrong_is_found(string row, string breach) =>
        StatelessPage.Breaches(row, Tests, 1).Should().ContainMatch($"*{breach}*");

    [Fact]
    public void Cases_and_methods_are_found_where_they_are()
    {
        SourceFile[] files =
        [
            new("tests/ComplaintFlow.Tests/Workflow/Semantics/01.md", "# A\n| case | start |\n| --- | --- |\n| permit: it goes (so) | | Go |\n"),
            new("tests/A/GoTests.cs", "    [Fact]\n    public void It_goes() => Go();\n\n    public void Helper()\n"),
            new("src/A/Other.cs", "    [Fact]\n    public void It_stays() => Go();\n"),
        ];

        StatelessPage.TestsIn(files).Should().BeEquivalentTo("permit: it goes (so)", "GoTests.It_goes");
    }
}
