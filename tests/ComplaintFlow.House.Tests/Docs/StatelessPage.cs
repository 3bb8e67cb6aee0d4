using System.Text.RegularExpressions;
using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Docs;

/// <summary>The tables of what Stateless does and ComplaintFlow with it, and whether the tests that they name are there.</summary>
internal static partial class StatelessPage
{
    public const int LeastRows = 65;

    /// <summary>What is wrong with the tables; nothing where they hold.</summary>
    /// <param name="page">The text of the page.</param>
    /// <param name="tests">The cases of the semantics by their names, and the test methods as <c>Class.Method</c>.</param>
    /// <param name="leastRows">How many rows there must be.</param>
    public static IEnumerable<string> Breaches(string page, IReadOnlySet<string> tests, int leastRows = LeastRows)
    {
        int rows = 0;
        foreach (string line in page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !Head().IsMatch(line)))
        {
            rows++;
            string[] cells = [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
            if (cells.Length != 3 || cells[0].Length == 0)
            {
                yield return $"A row has not three cells: {line}";
                continue;
            }
            Match verdict = Verdict().Match(cells[1]);
            string[] named = [.. Name().Matches(cells[2]).Select(name => name.Groups["name"].Value)];
            if (!verdict.Success)
                yield return $"No verdict in: {cells[0]}";
            else if (verdict.Groups["absent"].Success && named.Length == 0 && !cells[1].Contains("Use ", StringComparison.Ordinal))
                yield return $"What is used instead is not said in: {cells[0]}";
            else if (!verdict.Groups["absent"].Success && named.Length == 0)
                yield return $"No test is named in: {cells[0]}";
            if (Name().Replace(cells[2], "").Trim(' ', ',').Length > 0)
                yield return $"Something else than tests is named in: {cells[0]}";
            foreach (string missing in named.Where(name => !tests.Contains(name)))
                yield return $"There is no test '{missing}', named in: {cells[0]}";
        }

        if (rows < leastRows)
            yield return $"{rows} behaviours are there; {leastRows} must.";
    }

    /// <summary>The cases of the semantic tables, and all test methods with their classes.</summary>
    public static IReadOnlySet<string> TestsIn(IEnumerable<SourceFile> files)
    {
        SourceFile[] tests = [.. files.Where(file => file.IsUnder("tests"))];
        return tests.Where(file => file.IsUnder("tests/ComplaintFlow.Tests/Workflow/Semantics") && file.Is(".md"))
            .SelectMany(file => Case().Matches(file.Text).Select(row => row.Groups["name"].Value))
            .Concat(tests.Where(file => file.Is(".cs"))
                .SelectMany(file => RequirementsPage.TestsIn([file.Text]).Select(method => $"{file.Name[..^".cs".Length]}.{method}")))
            .ToHashSet(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^\| (In Stateless|---) \|", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Head();

    [GeneratedRegex(
        @"^(the same\b|(otherwise|(?<absent>not there)), because \S.{5,})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Verdict();

    // A case of the semantics, or a method.
    [GeneratedRegex(@"case ""(?<name>[^""]+)""|`(?<name>\w+\.\w+)`", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex(
        @"^\| (?<name>\w[\w-]*: [^|]+?) \|", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Case();
}
