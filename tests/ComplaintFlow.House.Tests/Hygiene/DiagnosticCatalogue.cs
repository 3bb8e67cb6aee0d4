using System.Text.RegularExpressions;
using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Hygiene;

/// <summary>Compares the diagnostic numbers of the code with the catalogue for readers.</summary>
internal static partial class DiagnosticCatalogue
{
    public const string Page = "docs/diagnostics.md";

    public static IEnumerable<string> Breaches(IReadOnlyCollection<SourceFile> files)
    {
        SourceFile? page = files.FirstOrDefault(f => string.Equals(f.Path, Page, StringComparison.Ordinal));
        if (page is null)
            return [$"{Page} is missing"];

        var used = files.Where(f => f.IsUnder("src") && !f.Is(".md"))
            .SelectMany(f => Code().Matches(f.Text).Select(m => (Code: m.Value, f.Path)))
            .GroupBy(u => u.Code, u => u.Path, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var told = Code().Matches(page.Text).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);

        return used.Where(u => !told.Contains(u.Key)).Select(u => $"{u.Key} of {u.Value} is not in {Page}")
            .Concat(told.Where(code => !used.ContainsKey(code)).Select(code => $"{code} of {Page} is nowhere in src"))
            .Order(StringComparer.Ordinal)
            .Concat(Rows(page));
    }

    private static IEnumerable<string> Rows(SourceFile page)
    {
        string group = "";
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string line in page.Lines)
        {
            if (Group().Match(line) is { Success: true } heading)
                group = heading.Groups["group"].Value;
            if (!line.StartsWith('|') || !Code().IsMatch(line))
                continue;

            string[] cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
            string code = cells[0].Trim('`');
            if (cells.Length != 3 || cells.Any(c => c.Length == 0))
                yield return $"{Page}: the row of {code} lacks a code, a meaning or a remedy";
            if (group.Length == 0 || !code.StartsWith(group, StringComparison.Ordinal))
                yield return $"{Page}: {code} stands in the wrong group";
            if (!seen.Add(code))
                yield return $"{Page}: {code} has two rows";
        }
    }

    [GeneratedRegex(@"\bCF\d{4}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    [GeneratedRegex(@"^##\s+(?<group>CF\d)xxx\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Group();
}
