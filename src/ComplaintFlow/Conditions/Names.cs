namespace ComplaintFlow.Conditions;

/// <summary>Compares names of a rule book and suggests similar ones.</summary>
internal static class Names
{
    /// <summary>The number of characters of a wrong name that are compared. The name may come from outside.</summary>
    private const int LongestSuggested = 100;

    /// <summary>The number of right names that are compared. Rules with more of them may be wrong in as many places.</summary>
    private const int MostSuggested = 2000;

    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    public static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a list has a name. Allocates nothing.</summary>
    public static bool Has(IReadOnlyList<string> names, string name)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (Same(names[i], name))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Reads a value of an enumeration by its name only. Numbers and lists of values, which the framework would accept, are not names.
    /// </summary>
    public static bool TryRead<T>(string text, out T value)
        where T : struct, Enum
    {
        value = default;
        return Array.Exists(Enum.GetNames<T>(), name => Same(name, text)) && Enum.TryParse(text, ignoreCase: true, out value);
    }

    /// <summary>A sentence that lists the right names, the most similar one first.</summary>
    public static string Suggest(string wrong, IEnumerable<string> known, string kind)
    {
        wrong = wrong.Length <= LongestSuggested ? wrong : wrong[..LongestSuggested];
        string[] names = [.. known];
        if (names.Length <= MostSuggested)
            names = [.. names.OrderBy(name => Distance(wrong, name)).ThenBy(name => name, StringComparer.Ordinal)];
        return names.Length switch
        {
            0 => $"No {kind} is declared.",
            <= MostSuggested when IsNear(wrong, names[0]) => $"Did you mean '{names[0]}'?",
            > 8 => $"Use one of {names.Length} {kind}s, such as {string.Join(", ", names.Take(5))}.",
            _ => $"Use one of: {string.Join(", ", names)}.",
        };
    }

    /// <summary>The right name that is meant by a wrong one, or null if none is near enough or there are too many to compare.</summary>
    public static string? Nearest(string wrong, IEnumerable<string> known)
    {
        wrong = wrong.Length <= LongestSuggested ? wrong : wrong[..LongestSuggested];
        string[] names = [.. known.Take(MostSuggested + 1)];
        return names.Length > MostSuggested ? null
            : names.Where(name => IsNear(wrong, name)).MinBy(name => Distance(wrong, name));
    }

    /// <summary>Whether a name is near enough to a wrong one to be the one that is meant.</summary>
    private static bool IsNear(string wrong, string name) => wrong.Length > 1 && Distance(wrong, name) <= Math.Max(1, wrong.Length / 3);

    /// <summary>Sentences that list the right names and say where another one is declared.</summary>
    public static string SuggestOrDeclare(string wrong, IReadOnlyCollection<string> known, string kind, string where) =>
        known.Count == 0 ? $"Declare it under {where}." : $"{Suggest(wrong, known, kind)} Or declare it under {where}.";

    /// <summary>The Levenshtein distance without case.</summary>
    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                int next = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost);
                diagonal = row[j];
                row[j] = next;
            }
        }
        return row[^1];
    }
}
