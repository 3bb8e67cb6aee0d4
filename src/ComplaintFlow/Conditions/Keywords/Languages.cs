namespace ComplaintFlow.Conditions.Keywords;

/// <summary>Decides the language of a text: the language of the complaint, or the language of the text if it is unambiguous.</summary>
internal static class Languages
{
    private const int LongestWord = 7;

    /// <summary>Words that are frequent in English and do not occur in other languages with Latin script.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_english =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "the", "were", "there", "with", "did", "didn't", "doesn't", "don't", "isn't", "wasn't", "it's", "its", "this", "that", "from",
        "when",
        "they", "their", "which", "because", "could", "would", "what", "who", "about", "nobody", "never", "without",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a language is Chinese.</summary>
    public static bool IsChinese(string? language) => Primary(language) is "zh" or "yue" or "cmn";

    /// <summary>
    /// Chinese characters count as Chinese unless Japanese letters are among them. This holds for every language of the complaint except
    /// Japanese and Korean.
    /// </summary>
    public static bool IsChinese(string? language, ReadOnlySpan<char> text) => IsChinese(language)
        || (Primary(language) is not ("ja" or "ko") && !text.ContainsAnyInRange('\u3041', '\u30FA'));

    public static bool IsEnglish(string? language, ReadOnlySpan<char> text) => Primary(language) switch
    {
        "en" => true,
        // Many people write English words, and whole sentences, in Chinese texts.
        "" or "zh" or "yue" or "cmn" => HasEnglishWord(text),
        _ => false,
    };

    private static string Primary(string? language)
    {
        ReadOnlySpan<char> tag = language.AsSpan().Trim();
        int end = tag.IndexOfAny('-', '_');
        ReadOnlySpan<char> primary = end < 0 ? tag : tag[..end];
        foreach (string known in (ReadOnlySpan<string>)["en", "zh", "yue", "cmn", "ja", "ko", ""])
        {
            if (primary.Equals(known, StringComparison.OrdinalIgnoreCase))
                return known;
        }
        return "other";
    }

    private static bool HasEnglishWord(ReadOnlySpan<char> text)
    {
        Span<char> word = stackalloc char[LongestWord];
        int length = 0;
        foreach (char c in text)
        {
            char folded = KeywordFolding.Default.Fold(c);
            if (char.IsLetter(folded) || folded == '\'')
            {
                // Counting stops one letter above the limit, so that a longer word matches none of these.
                if (length < LongestWord)
                    word[length] = folded;
                length = Math.Min(length + 1, LongestWord + 1);
                continue;
            }
            if (length <= LongestWord && s_english.Contains(word[..length]))
                return true;
            length = 0;
        }
        return length <= LongestWord && s_english.Contains(word[..length]);
    }
}
