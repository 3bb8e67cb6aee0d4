using System.Text.RegularExpressions;

namespace ComplaintFlow.Tests.Rules;

public sealed class Every_number_is_tested
{
    [SkippableFact]
    public void Each_number_of_a_rule_book_defect_in_the_source_appears_in_a_test()
    {
        string root = Root();
        HashSet<string> emitted = Numbers(Path.Combine(root, "src", "ComplaintFlow"), "\"CF1");
        HashSet<string> tested = Numbers(Path.Combine(root, "tests", "ComplaintFlow.Tests"), "CF1");

        emitted.Should().HaveCountGreaterThan(30);
        emitted.Except(tested, StringComparer.Ordinal).Should().BeEmpty();
    }

    [SkippableFact]
    public void Each_number_of_a_refusal_in_the_source_appears_in_a_test()
    {
        string root = Root();
        HashSet<string> emitted = Numbers(Path.Combine(root, "src", "ComplaintFlow"), "\"CF3");
        HashSet<string> tested = Numbers(Path.Combine(root, "tests", "ComplaintFlow.Tests"), "CF3");

        emitted.Should().HaveCountGreaterThan(10);
        emitted.Except(tested, StringComparer.Ordinal).Should().BeEmpty();
    }

    private static HashSet<string> Numbers(string folder, string start) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), $"{start}[0-9]{{3}}"))
            .Select(match => match.Value.Trim('"')).ToHashSet(StringComparer.Ordinal);

    private static string Root()
    {
        Skip.If(Repository.Root is null, "The tests do not run beside the source.");
        return Repository.Root!;
    }
}
