using System.Text;

namespace ComplaintFlow.Tests.Conditions.Keywords;

/// <summary>The same rules said differently: fold the whole text, try every word at every place.</summary>
internal static class NaiveKeywords
{
    public static IEnumerable<Hit> Find(IReadOnlyList<string> words, string text)
    {
        (string folded, List<int> places) = Fold(text);
        for (int id = 0; id < words.Count; id++)
        {
            string word = Fold(words[id]).Text;
            for (int at =
                folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                int last = at + word.Length - 1;
                if (at > 0 && Glued(places[at] - 1, -1, text) && IsAlphabetic(word[0])) continue;
                if (Glued(places[last] + 1, 1, text) && IsAlphabetic(word[^1])) continue;
                yield return new Hit(id, places[at], places[last] + 1 - places[at]);
            }
        }
    }

    private static bool Glued(int at, int direction, string text)
    {
        while (at >= 0 && at < text.Length && text[at] == '\u200B') at += direction;
        return at >= 0 && at < text.Length && IsAlphabetic(text[at]);
    }

    private static (string Text, List<int> Places) Fold(string text)
    {
        var folded = new StringBuilder();
        var places = new List<int>();
        bool gap = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = char.ToLowerInvariant(text[i] is > '\uFF00' and < '\uFF5F' ? (char)(text[i] - '\uFF01' + '!') : text[i]);
            if (c == '\u200B') continue;
            if (char.IsWhiteSpace(c))
            {
                gap = true;
                continue;
            }

            if (gap && folded.Length > 0 && !IsChinese(c) && !IsChinese(folded[^1]))
            {
                folded.Append(' ');
                places.Add(i - 1);
            }

            gap = false;
            folded.Append(c);
            places.Add(i);
        }

        return (folded.ToString(), places);
    }

    private static bool IsChinese(char c) => c is >= '一' and <= '龥';

    private static bool IsAlphabetic(char c) => char.IsLetterOrDigit(c) && !IsChinese(c);
}
