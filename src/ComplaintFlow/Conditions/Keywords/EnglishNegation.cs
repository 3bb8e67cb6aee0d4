namespace ComplaintFlow.Conditions.Keywords;

/// <summary>
/// An English negation ("no", "not", "n't", "without", "never") stands before the hit with at most a few words between, which have no
/// content of their own ("no sign of", "did not catch"). Punctuation, a blank line and any text that is not Latin end the clause.
/// </summary>
internal static class EnglishNegation
{
    private const int Fillers = 4;
    private const int Window = 7;

    private static readonly string[] s_fillers =
        ["a", "an", "any", "sign", "signs", "of", "was", "were", "is", "are", "been", "be", "being", "has", "have", "had", "catch",
            "caught", "on",
         "get", "got", "caused", "ever", "evidence", "kind"];

    private static readonly string[] s_denials =
        ["no", "not", "without", "never", "nobody", "isn't", "wasn't", "weren't", "aren't", "didn't", "doesn't", "don't", "hasn't",
            "haven't", "hadn't"];

    // If one of these words precedes the negation in the same clause, it reverses the negation or leaves its truth open.
    private static readonly string[] s_vetoes =
        ["no", "not", "never", "without", "nobody", "nothing", "cannot", "hardly", "neither", "if", "unless", "whether", "why", "how",
         "should", "would", "could", "must", "might", "may", "ought", "can", "will", "shall", "almost", "nearly",
         "say", "said", "says", "saying", "claim", "claims", "claimed", "told", "tells", "insist", "insists", "insisted", "promise",
         "promised", "promises",
         "assure", "assured", "denied", "denies", "deny", "think", "thought", "believe", "believed", "pretend", "pretended", "wish",
         "wished", "hope", "hoped"];

    private static readonly string[] s_ends =
        ["but", "in", "at", "from", "with", "to", "on", "here", "there", "today", "yesterday", "though", "although", "so", "either",
         "this", "just", "only", "because", "during", "thankfully", "luckily", "fortunately", "ever"];

    public static bool Denies(ReadOnlySpan<char> before)
    {
        for (int i = 0; i <= Fillers; i++)
        {
            ReadOnlySpan<char> word = LastWord(ref before);
            if (IsOneOf(word, s_denials)) return !IsVetoed(before);
            // "no one was hurt" is a negation; "not one fire but three" is not.
            if (IsEqual(word, "one")) return IsEqual(LastWord(ref before), "no") && !IsVetoed(before);
            if (!IsOneOf(word, s_fillers)) return false;
        }

        return false;
    }

    /// <summary>
    /// "no fire alarm" and "no fire or smoke alarm" negate the alarm. So a word that may take over the negation must not follow.
    /// </summary>
    public static bool MayEnd(ReadOnlySpan<char> after)
    {
        if (!after.IsEmpty && after[0] is '-' or '\'' or '’' or '‑') return false;
        ReadOnlySpan<char> rest = after.TrimStart();
        if (rest.IsEmpty) return true;
        if (rest[0] is '?' or '？' or '/' or '&' or '+') return false;
        ReadOnlySpan<char> next = FirstWord(rest);
        if (next.IsEmpty || IsOneOf(next, s_ends)) return true;
        // "no smoke and no fire" lists two negations; "no smoke and fire alarm" negates the alarm.
        return IsEqual(next, "and") && IsOneOf(FirstWord(rest[next.Length..].TrimStart()), s_denials);
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && IsOfWord(text[end])) end++;
        return text[..end];
    }

    private static bool IsVetoed(ReadOnlySpan<char> before)
    {
        bool lists = false;
        for (int i = 0; i < Window; i++)
        {
            ReadOnlySpan<char> word = LastWord(ref before);
            if (word.IsEmpty) return false;
            lists |= i == 0 && IsEqual(word, "and");
            // "no smoke and no fire" has two negations in a list, not a double negation.
            if (lists && IsEqual(word, "no"))
            {
                lists = false;
                continue;
            }

            if (IsOneOf(word, s_vetoes) || EndsInNot(word)) return true;
        }

        return false;
    }

    /// <summary>Removes the last word, or nothing if a border comes first.</summary>
    private static ReadOnlySpan<char> LastWord(ref ReadOnlySpan<char> text)
    {
        int end = text.Length;
        int lines = 0;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            if (text[--end] == '\n' && ++lines > 1) return default;
        }

        // The hit or the last word must be separate: "no" and "fire" are two words.
        if (end == text.Length && end > 0 && IsOfWord(text[end - 1])) return default;
        int start = end;
        while (start > 0 && IsOfWord(text[start - 1])) start--;
        ReadOnlySpan<char> word = text[start..end];
        text = text[..start];
        return word;
    }

    private static bool IsOfWord(char c) => KeywordFolding.Default.Fold(c) is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '\'';

    private static bool EndsInNot(ReadOnlySpan<char> word) => word.Length > 3 && IsEqual(word[^3..], "n't");

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (string candidate in words)
        {
            if (IsEqual(word, candidate)) return true;
        }

        return false;
    }

    private static bool IsEqual(ReadOnlySpan<char> word, string other)
    {
        if (word.Length != other.Length) return false;
        for (int i = 0; i < word.Length; i++)
        {
            if (KeywordFolding.Default.Fold(word[i]) != other[i]) return false;
        }

        return true;
    }
}
