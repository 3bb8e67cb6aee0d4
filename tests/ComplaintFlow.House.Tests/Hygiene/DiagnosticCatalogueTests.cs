using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Hygiene;

public class DiagnosticCatalogueTests
{
    private const string Head = "## CF1xxx: rules\n\n| code | meaning | remedy |\n| --- | --- | --- |\n";

    [Fact]
    public void Every_code_stands_once_in_the_table_and_the_page_tells_the_table_in_order() =>
        DiagnosticCatalogue.Breaches(Repository.Files)
            .ShouldBeNone("Table and catalogue have the same codes, and nothing else in the source has one.");

    [Theory]
    [InlineData("| CF1001 | A `b`. | r |\n", "")]
    [InlineData("", "CF1001 of the table is not in docs/diagnostics.md")]
    [InlineData("| CF1001 | Other. | r |\n", "docs/diagnostics.md: CF1001 does not mean what the table says: A `b`.")]
    [InlineData("| CF1001 | A `b`. | r |\n| CF1002 | m | r |\n", "CF1002 of docs/diagnostics.md is not in the table")]
    [InlineData("| CF1001 | A `b`. | r |\n| CF1001 | A `b`. | r |\n", "docs/diagnostics.md: CF1001 stands after CF1001")]
    [InlineData("| CF1001 | A `b`. | r |\n| CF1001 | m | |\n",
        "docs/diagnostics.md: the row of CF1001 lacks a code, a meaning or a remedy")]
    [InlineData("## CF2xxx: time\n| CF1001 | A `b`. | r |\n", "docs/diagnostics.md: CF1001 stands in the wrong group")]
    public void A_catalogue_that_is_wrong_is_found(string rows, string expected)
    {
        SourceFile[] files = [Table("CF1001"), Use, new("tests/B.cs", "\"CF9999\""), new("docs/diagnostics.md", Head + rows)];

        DiagnosticCatalogue.Breaches(files).Should().Equal(expected.Length == 0 ? [] : [expected]);
    }

    [Theory]
    [InlineData("throw new Exception(\"CF1001: x\");", "src/A.cs has the literal CF1001: use DiagnosticCodes")]
    [InlineData("// as CF1001 says", null)]
    [InlineData("/// <c>CF1001</c>", null)]
    public void A_literal_outside_the_table_is_found(string line, string? expected)
    {
        SourceFile[] files = [Table("CF1001"), Use, new("src/A.cs", line), new("docs/diagnostics.md", Head + "| CF1001 | A `b`. | r |\n")];

        DiagnosticCatalogue.Breaches(files).Should().Equal(expected is null ? [] : [expected]);
    }

    [Theory]
    [InlineData("throw new Exception(DiagnosticCodes.XY);")]
    [InlineData("// as DiagnosticCodes.X says")]
    public void A_constant_that_nothing_uses_is_found(string line)
    {
        SourceFile[] files =
        [
            Table("CF1001"), new("src/A.cs", line), new("tests/A.cs", "DiagnosticCodes.X"),
            new("docs/diagnostics.md", Head + "| CF1001 | A `b`. | r |\n"),
        ];

        DiagnosticCatalogue.Breaches(files).Should().Equal("CF1001 of the table is used nowhere: X");
    }

    [Theory]
    [InlineData("CF1002", "CF1001", "CF1001 of the table stands after CF1002")]
    [InlineData("CF1001", "CF1001", "CF1001 of the table stands after CF1001")]
    [InlineData("CF1001", "CF1002", null)]
    public void A_table_out_of_order_is_found(string first, string second, string? expected)
    {
        SourceFile table = Table(first) with { Text = Table(first).Text + Table(second).Text };
        string rows = string.Concat(new[] { first, second }.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(code => $"| {code} | A `b`. | r |\n"));

        DiagnosticCatalogue.Breaches([table, Use, new("docs/diagnostics.md", Head + rows)])
            .Where(breach => breach.Contains(" stands after ", StringComparison.Ordinal))
            .Should().Equal(expected is null ? [] : [expected]);
    }

    [Fact]
    public void A_missing_catalogue_is_found() => DiagnosticCatalogue.Breaches([]).Should().Equal("docs/diagnostics.md is missing");

    private static SourceFile Use { get; } = new("src/Use.cs", "DiagnosticCodes.X");

    private static SourceFile Table(string code) => new(
        $"{DiagnosticCatalogue.Table}1000.cs",
        $"    /// <summary>\n    /// A\n    /// <c>b</c>.\n    /// </summary>\n    public const string X = \"{code}\";\n");
}
