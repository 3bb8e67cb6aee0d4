using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Docs;

public class RequirementsPageTests
{
    private static readonly HashSet<string> Tests = ["It_holds", "It_stands"];

    [Fact]
    public void Every_requirement_has_its_row_and_every_test_that_is_named_exists()
    {
        SourceFile page = Repository.Files.Single(file => file.Path == "docs/requirements.md");
        IReadOnlySet<string> tests =
            RequirementsPage.TestsIn(Repository.Files.Where(file => file.IsUnder("tests") && file.Is(".cs")).Select(file => file.Text));

        RequirementsPage.Breaches(page.Text, tests)
            .ShouldBeNone(
                "docs/requirements.md names each of the 131 requirements once, in order, with tests that exist or the reason why there is "
                    + "none yet.");
    }

    [Fact]
    public void A_good_table_passes() =>
        RequirementsPage.Breaches(
            "| 1 | a | b | `It_holds`, `It_stands` |\n| 2 | a | b | `planned`: it comes in the next round |\n", Tests, 2, 1).Should()
                .BeEmpty();

    [Theory]
    [InlineData("| 1 | a | b | `It_falls` |\n", "It_falls")]
    [InlineData("| 1 | a | b | soon |\n", "does not say why")]
    [InlineData("| 1 | a | b | `planned` |\n", "planned")]
    [InlineData("| 2 | a | b | `It_holds` |\n", "in order")]
    [InlineData("| 1 | a | b | `It_holds` |\n| 1 | a | b | `It_holds` |\n", "each once")]
    [InlineData("| 1 | a | b | `planned`: it comes in the next round |\n", "must")]
    public void A_table_that_is_wrong_is_found(string table, string breach) =>
        RequirementsPage.Breaches(table, Tests, 1, 1).Should().ContainMatch($"*{breach}*");

    [Fact]
    public void Only_methods_that_are_tests_count()
    {
        const string Source =
            "    [Theory]\n    [InlineData(\n        1)]\n    public async Task It_holds(int one)\n    {\n    }\n\n    public void Helper()\n    {\n "
                + "   }\n\n    [Fact]\n    public void It_stands() => Helper();\n";

        RequirementsPage.TestsIn([Source]).Should().BeEquivalentTo("It_holds", "It_stands");
    }
}
