namespace ComplaintFlow.House.Tests.PublicSurface;

/// <summary>A difference of two texts by lines, in the manner of a unified diff.</summary>
internal static class LineDiff
{
    private const int Context = 2;

    public static IReadOnlyList<string> Of(string before, string after)
    {
        string[] old = Split(before);
        string[] now = Split(after);
        int[,] common = CommonLengths(old, now);
        List<string> lines = [];
        int i = 0, j = 0;
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && string.Equals(old[i], now[j], StringComparison.Ordinal))
            {
                lines.Add("  " + old[i++]);
                j++;
            }
            else if (i < old.Length && (j == now.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add("- " + old[i++]);
            }
            else
            {
                lines.Add("+ " + now[j++]);
            }
        }

        return NearChanges(lines);
    }

    private static string[] Split(string text) =>
        text.ReplaceLineEndings("\n").TrimEnd('\n') is { Length: > 0 } some ? some.Split('\n') : [];

    private static int[,] CommonLengths(string[] old, string[] now)
    {
        int[,] lengths = new int[old.Length + 1, now.Length + 1];
        for (int i = old.Length - 1; i >= 0; i--)
        {
            for (int j = now.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = string.Equals(old[i], now[j], StringComparison.Ordinal)
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static List<string> NearChanges(List<string> lines)
    {
        List<string> shown = [];
        int last = -2;
        for (int i = 0; i < lines.Count; i++)
        {
            int from = Math.Max(0, i - Context);
            int to = Math.Min(lines.Count - 1, i + Context);
            if (lines.GetRange(from, to - from + 1).TrueForAll(l => l[0] == ' '))
                continue;
            if (i > last + 1)
                shown.Add("@@");
            shown.Add(lines[i]);
            last = i;
        }

        return shown;
    }
}
