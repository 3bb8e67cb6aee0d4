using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Hygiene;

public class DiagnosticCatalogueTests
{
    private const string Head = "## CF1xxx: rules\n\n| code | meaning | remedy |\n| --- | --- | --- |\n";

    [Fact]
    public void Every_diagnostic_number_is_in_the_catalogue_and_every_entry_is_in_use() =>
        DiagnosticCatalogue.Breaches(Repository.Files).ShouldBeNone("Code and catalogue name the same diagnostic numbers.");

    [Theory]
    [InlineData("| CF1001 | m | r |\n", "")]
    [InlineData("", "CF1001 of src/A.cs is not in docs/diagnostics.md")]
    [InlineData("| CF1001 | m | r |\n| CF1002 | m | r |\n", "CF1002 of docs/diagnostics.md is nowhere in src")]
    [InlineData("| CF1001 | m | r |\n| CF1001 | m | r |\n", "docs/diagnostics.md: CF1001 has two rows")]
    [InlineData("| CF1001 | m | |\n", "docs/diagnostics.md: the row of CF1001 lacks a code, a meaning or a remedy")]
    [InlineData("## CF2xxx: time\n| CF1001 | m | r |\n", "docs/diagnostics.md: CF1001 stands in the wrong group")]
    public void A_catalogue_that_is_wrong_is_found(string rows, string expected)
    {
        SourceFile[] files = [new("src/A.cs", "\"CF1001\""), new("tests/B.cs", "\"CF9999\""), new("docs/diagnostics.md", Head + rows)];

        DiagnosticCatalogue.Breaches(files).Should().Equal(expected.Length == 0 ? [] : [expected]);
    }

    [Fact]
    public void A_missing_catalogue_is_found() => DiagnosticCatalogue.Breaches([]).Should().Equal("docs/diagnostics.md is missing");
}
