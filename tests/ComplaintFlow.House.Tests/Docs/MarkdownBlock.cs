using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Docs;

/// <summary>A fenced block of a page: where its first line stands, what its fence says, and its text.</summary>
internal sealed record MarkdownBlock(string Path, int Line, string Language, string Info, string Text)
{
    public static IEnumerable<MarkdownBlock> In(SourceFile page)
    {
        string[] lines = page.Lines;
        for (int i = 0; i < lines.Length; i++)
        {
            string fence = FenceOf(lines[i]);
            if (fence.Length == 0)
                continue;

            int indent = lines[i].Length - lines[i].TrimStart().Length;
            string[] info =
                lines[i].Trim()[fence.Length..].Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            int first = ++i;
            while (i < lines.Length && !Closes(lines[i], fence))
                i++;
            string text = string.Join('\n', lines[first..i].Select(l => l[Math.Min(indent, l.Length - l.TrimStart().Length)..]));
            yield return new MarkdownBlock(page.Path, first + 1, info.ElementAtOrDefault(0) ?? "", info.ElementAtOrDefault(1) ?? "", text);
        }
    }

    /// <summary>The lines of a page that are not in a fenced block; the others are left empty, so that numbers stay.</summary>
    public static string[] Prose(SourceFile page)
    {
        string[] lines = page.Lines;
        foreach (MarkdownBlock block in In(page))
            Array.Fill(lines, "", block.Line - 1, block.Text.Length == 0 ? 0 : block.Text.Split('\n').Length);
        return lines;
    }

    private static string FenceOf(string line)
    {
        string trimmed = line.TrimStart();
        if (!trimmed.StartsWith("```", StringComparison.Ordinal) && !trimmed.StartsWith("~~~", StringComparison.Ordinal))
            return "";
        return new string(trimmed[0], trimmed.TakeWhile(c => c == trimmed[0]).Count());
    }

    private static bool Closes(string line, string fence) =>
        line.Trim() is var trimmed && trimmed.StartsWith(fence, StringComparison.Ordinal) && trimmed.All(c => c == fence[0]);
}
