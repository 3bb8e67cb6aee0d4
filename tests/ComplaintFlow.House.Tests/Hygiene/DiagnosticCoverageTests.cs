using System.Text.RegularExpressions;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Hygiene;

public partial class DiagnosticCoverageTests
{
    [Fact]
    public void Each_code_of_the_table_appears_in_a_test() =>
        Untested(Repository.Files).ShouldBeNone("A test names every code, or the constant of it.");

    [Fact]
    public void A_code_without_a_test_is_found()
    {
        SourceFile[] files =
        [
            new("tests/A/A.cs", "\"CF3001\" DiagnosticCodes.RoleRequired"), new("src/A.cs", "DiagnosticCodes.GuardNotMet"),
            new("tests/ComplaintFlow.House.Tests/B.cs", "CF3003"),
        ];

        Untested(files).Should().Contain("CF3003 GuardNotMet").And.NotContain("CF3001 TriggerNotPossible")
            .And.NotContain("CF3002 RoleRequired");
    }

    // The samples of the checks of the repository name codes too, and test none of them.
    private static IEnumerable<string> Untested(IEnumerable<SourceFile> files)
    {
        var named = files.Where(file => file.IsUnder("tests") && !file.IsUnder("tests/ComplaintFlow.House.Tests") && file.Is(".cs"))
            .SelectMany(file => Code().Matches(file.Text)).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        return typeof(DiagnosticCodes).GetFields().Select(field => (field.Name, Code: (string)field.GetRawConstantValue()!))
            .Where(code => !named.Contains(code.Name) && !named.Contains(code.Code)).Select(code => $"{code.Code} {code.Name}");
    }

    [GeneratedRegex(@"\bCF[0-9]{4}\b|(?<=DiagnosticCodes\.)\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
