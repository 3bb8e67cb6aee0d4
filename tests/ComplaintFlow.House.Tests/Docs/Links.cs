using System.Text.RegularExpressions;
using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Docs;

/// <summary>Links between pages lead somewhere: to a file or folder that exists, and to a heading in it.</summary>
internal static partial class Links
{
    public static IEnumerable<string> Broken(IReadOnlyCollection<SourceFile> files)
    {
        var byPath = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        foreach (SourceFile page in files.Where(f => f.Is(".md")))
        {
            string[] lines = MarkdownBlock.Prose(page);
            for (int i = 0; i < lines.Length; i++)
            {
                foreach (Match link in Target().Matches(InlineCode().Replace(lines[i], "")))
                {
                    string target = link.Groups["inline"].Success ? link.Groups["inline"].Value : link.Groups["reference"].Value;
                    if (WhatIsWrong(page, target, byPath) is { } wrong)
                        yield return $"{page.Path}({i + 1}): {target} {wrong}";
                }
            }
        }
    }

    private static string? WhatIsWrong(SourceFile page, string target, Dictionary<string, SourceFile> files)
    {
        if (Scheme().IsMatch(target))
            return null;
        string[] parts = target.Split('#', 2);
        string path = parts[0].Length == 0 ? page.Path : Resolve(page.Path, Uri.UnescapeDataString(parts[0]));
        if (!files.TryGetValue(path, out SourceFile? file))
            return files.Keys.Any(k => k.StartsWith(path + "/", StringComparison.Ordinal)) ? null : "does not exist";
        if (parts.Length == 1 || !file.Is(".md"))
            return null;
        return Anchors(file).Contains(parts[1], StringComparer.Ordinal) ? null : "has no such heading";
    }

    private static string Resolve(string page, string target)
    {
        List<string> steps = target.StartsWith('/') ? [] : [.. page.Split('/')[..^1]];
        foreach (string step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step is "..")
                steps.RemoveRange(Math.Max(0, steps.Count - 1), Math.Min(1, steps.Count));
            else if (step is not ".")
                steps.Add(step);
        }

        return string.Join('/', steps);
    }

    // As the usual renderers of Markdown do it: lower case, no punctuation, spaces become hyphens.
    private static IEnumerable<string> Anchors(SourceFile page) =>
        MarkdownBlock.Prose(page).Where(l => l.StartsWith('#'))
            .Select(l => NotInAnchors().Replace(l.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\(<?(?<inline>[^)\s>]+)>?(\s+""[^""]*"")?\)|^\[[^\]]+\]:\s*(?<reference>\S+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Target();

    [GeneratedRegex("`[^`]*`", RegexOptions.CultureInvariant)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"^([a-z][a-z0-9+.-]*:|//)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M} _-]", RegexOptions.CultureInvariant)]
    private static partial Regex NotInAnchors();
}
