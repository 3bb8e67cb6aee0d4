using System.Text.RegularExpressions;
using ComplaintFlow.Diagnostics;

namespace ComplaintFlow.Tests.Rules;

public sealed class DiagnosticCoverageTests
{
    [SkippableTheory]
    [InlineData("CF1")]
    [InlineData("CF2")]
    [InlineData("CF3")]
    public void Each_code_of_the_table_appears_in_a_test(string thousand)
    {
        string tests = string.Concat(Directory.EnumerateFiles(Path.Combine(Root(), "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        var named = Regex.Matches(tests, @"\bCF[0-9]{4}\b|(?<=DiagnosticCodes\.)\w+").Select(match => match.Value)
            .ToHashSet(StringComparer.Ordinal);

        string[] untested = [.. typeof(DiagnosticCodes).GetFields()
            .Where(code => ((string)code.GetRawConstantValue()!).StartsWith(thousand, StringComparison.Ordinal))
            .Where(code => !named.Contains(code.Name) && !named.Contains((string)code.GetRawConstantValue()!))
            .Select(code => $"{code.GetRawConstantValue()} {code.Name}")];

        untested.Should().BeEmpty();
    }

    private static string Root()
    {
        Skip.If(Repository.Root is null, "The tests do not run beside the source.");
        return Repository.Root!;
    }
}
