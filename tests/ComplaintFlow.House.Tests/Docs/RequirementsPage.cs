using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplaintFlow.House.Tests.Docs;

/// <summary>The table of requirements, and whether its tests are there.</summary>
internal static partial class RequirementsPage
{
    public const int Requirements = 131;
    public const int LeastTested = 100;

    /// <summary>What is wrong with the table; nothing where it holds.</summary>
    /// <param name="page">The text of the page.</param>
    /// <param name="tests">The names of all test methods.</param>
    /// <param name="requirements">How many requirements there are.</param>
    /// <param name="leastTested">How many of them need a test.</param>
    public static IEnumerable<string> Breaches(
        string page, IReadOnlySet<string> tests, int requirements = Requirements, int leastTested = LeastTested)
    {
        (int Number, string Test)[] rows = [
            .. Row().Matches(page)
            .Select(row => (int.Parse(row.Groups["number"].Value, CultureInfo.InvariantCulture), row.Groups["test"].Value.Trim()))];
        if (!rows.Select(row => row.Number).SequenceEqual(Enumerable.Range(1, requirements)))
            yield return $"The rows are not 1 to {requirements}, each once and in order.";
        foreach ((int number, string test) in rows)
        {
            if (Planned().IsMatch(test))
                continue;
            string[] named = Named(test);
            if (named.Length == 0)
                yield return $"Row {number} names no test and does not say why there is none.";
            foreach (string missing in named.Where(name => !tests.Contains(name)))
                yield return $"Row {number} names the test {missing}, which does not exist.";
        }

        int tested = rows.Count(row => !Planned().IsMatch(row.Test) && Named(row.Test).Length > 0);
        if (tested < leastTested)
            yield return $"{tested} rows have a test; {leastTested} must.";
    }

    public static IReadOnlySet<string> TestsIn(IEnumerable<string> sources) =>
        sources.SelectMany(source => Test().Matches(source)).Select(test => test.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

    private static string[] Named(string test) => [.. Name().Matches(test).Select(name => name.Groups["name"].Value)];

    [GeneratedRegex(@"^\| (?<number>\d+) \|(?:[^|\n]*\|){2}(?<test>[^|\n]*)\|\s*$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^`planned`: \w.{10,}")]
    private static partial Regex Planned();

    [GeneratedRegex("`(?<name>[A-Za-z0-9_]+)`")]
    private static partial Regex Name();

    // Between the first attribute and the method stand other attributes, which may take several lines.
    [GeneratedRegex(@"\[(?:(?:Skippable)?(?:Fact|Theory)|(?:Soak)?Property)\b[\s\S]*?\n\s*public (?:async )?(?:Task|void) (?<name>\w+)\(")]
    private static partial Regex Test();
}
