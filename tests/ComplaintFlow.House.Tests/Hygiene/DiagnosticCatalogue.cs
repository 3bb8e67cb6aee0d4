using System.Net;
using System.Text.RegularExpressions;
using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Hygiene;

/// <summary>Holds the table of codes to the catalogue for readers, and the rest of the source to the table.</summary>
internal static partial class DiagnosticCatalogue
{
    public const string Page = "docs/diagnostics.md";
    public const string Table = "src/ComplaintFlow.Abstractions/Diagnostics/DiagnosticCodes.CF";

    public static IEnumerable<string> Breaches(IReadOnlyCollection<SourceFile> files)
    {
        SourceFile? page = files.FirstOrDefault(file => string.Equals(file.Path, Page, StringComparison.Ordinal));
        if (page is null)
            return [$"{Page} is missing"];
        (string Name, string Code, string Meaning)[] table =
            [.. files.Where(IsTable).OrderBy(file => file.Path, StringComparer.Ordinal).SelectMany(Entries)];
        return Literals(files).Concat(Unused(files, table)).Concat(Order(table)).Concat(Rows(page, table));
    }

    private static bool IsTable(SourceFile file) => file.Path.StartsWith(Table, StringComparison.Ordinal);

    private static IEnumerable<(string Name, string Code, string Meaning)> Entries(SourceFile file) =>
        Entry().Matches(file.Text.ReplaceLineEndings("\n"))
        .Select(entry => (entry.Groups["name"].Value, entry.Groups["code"].Value, Markdown(entry.Groups["summary"].Value)));

    private static string Markdown(string summary) =>
        WebUtility.HtmlDecode(CodeTag().Replace(LineBreak().Replace(summary, " ").Trim(), "`${text}`"));

    private static IEnumerable<string> Literals(IEnumerable<SourceFile> files) => Found(files, Code())
        .Select(found => $"{found.Path} has the literal {found.Match}: use DiagnosticCodes");

    private static IEnumerable<string> Unused(IEnumerable<SourceFile> files, (string Name, string Code, string Meaning)[] table)
    {
        var used = Found(files, Use()).Select(found => found.Match).ToHashSet(StringComparer.Ordinal);
        return table.Where(entry => !used.Contains(entry.Name)).Select(entry => $"{entry.Code} of the table is used nowhere: {entry.Name}");
    }

    /// <summary>What a pattern finds in the source, outside the table and outside comments.</summary>
    private static IEnumerable<(string Path, string Match)> Found(IEnumerable<SourceFile> files, Regex pattern) =>
        from file in files
        where file.IsUnder("src") && file.Is(".cs") && !IsTable(file)
        from line in file.Lines
        from match in pattern.Matches(Comment().Replace(line, ""))
        select (file.Path, match.Value);

    private static IEnumerable<string> Order((string Name, string Code, string Meaning)[] table)
    {
        for (int i = 1; i < table.Length; i++)
        {
            if (string.CompareOrdinal(table[i - 1].Code, table[i].Code) >= 0)
                yield return $"{table[i].Code} of the table stands after {table[i - 1].Code}";
        }
    }

    private static IEnumerable<string> Rows(SourceFile page, (string Name, string Code, string Meaning)[] table)
    {
        string group = "", before = "";
        Dictionary<string, string> meanings = new(StringComparer.Ordinal);
        foreach (string line in page.Lines)
        {
            if (Group().Match(line) is { Success: true } heading)
                group = heading.Groups["group"].Value;
            if (!line.StartsWith("| CF", StringComparison.Ordinal))
                continue;

            string[] cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
            string code = cells[0];
            if (cells.Length is not (3 or 4) || cells.Any(cell => cell.Length == 0))
            {
                yield return $"{Page}: the row of {code} lacks a code, a meaning or a remedy";
                continue;
            }
            if (group.Length == 0 || !code.StartsWith(group, StringComparison.Ordinal))
                yield return $"{Page}: {code} stands in the wrong group";
            if (string.CompareOrdinal(before, code) >= 0)
                yield return $"{Page}: {code} stands after {before}";
            before = code;
            meanings[code] = Link().Replace(cells[^2], "${text}");
        }

        foreach ((_, string code, string meaning) in table)
        {
            if (!meanings.Remove(code, out string? told))
                yield return $"{code} of the table is not in {Page}";
            else if (!string.Equals(told, meaning, StringComparison.Ordinal))
                yield return $"{Page}: {code} does not mean what the table says: {meaning}";
        }
        foreach (string code in meanings.Keys)
            yield return $"{code} of {Page} is not in the table";
    }

    [GeneratedRegex(@"    /// <summary>(?<summary>[^\0]*?)</summary>\n    public const string (?<name>\w+) = ""(?<code>CF\d{4})"";",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\s*\n\s*///\s*", RegexOptions.CultureInvariant)]
    private static partial Regex LineBreak();

    [GeneratedRegex("<c>(?<text>[^<]*)</c>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CodeTag();

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("//.*", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\bCF\d{4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<=\bDiagnosticCodes\.)\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Use();

    [GeneratedRegex(@"^##\s+(?<group>CF\d)xxx\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Group();
}
