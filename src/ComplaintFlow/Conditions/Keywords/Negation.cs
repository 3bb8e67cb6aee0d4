namespace ComplaintFlow.Conditions.Keywords;

/// <summary>
/// Whether a hit is denied ("没有起火", "no sign of fire"). Errs to one side: where the denial may be of something else,
/// a question, a report of another's words, a comparison or a double denial, the answer is no, since a safety word taken
/// for harmless costs more than a complaint read once too often. For the same reason only those languages are asked that the text is
/// in: "no" is Portuguese for "in the".
/// </summary>
internal static class Negation
{
    /// <summary>
    /// Looks at the clause around the hit, never further than a few words; and, if the language is not known, at the text for signs of
    /// it.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the hit begins.</param>
    /// <param name="length">Its length.</param>
    /// <param name="language">The language of the complaint, such as <c>en-GB</c>; null if nobody said it.</param>
    public static bool IsNegated(ReadOnlySpan<char> text, int start, int length, string? language = null)
    {
        ReadOnlySpan<char> before = text[..start];
        ReadOnlySpan<char> after = text[(start + length)..];
        return ChineseNegation.MayEnd(after) && EnglishNegation.MayEnd(after)
            && ((ChineseNegation.Denies(before, text[start]) && Languages.IsChinese(language, text))
                || (EnglishNegation.Denies(before) && Languages.IsEnglish(language, text)));
    }
}
