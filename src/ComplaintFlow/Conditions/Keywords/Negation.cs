namespace ComplaintFlow.Conditions.Keywords;

/// <summary>Decides whether a hit is negated ("没有起火", "no sign of fire").</summary>
/// <remarks>
/// If in doubt, the answer is no: the negation may belong to another word, or the text may be a question, a report of what others said, a
/// comparison or a double negation. A missed safety word costs more than a complaint that is read once too often. For the same reason only
/// the languages of the text are tested: "no" is Portuguese for "in the".
/// </remarks>
internal static class Negation
{
    /// <summary>
    /// Examines the clause around the hit, at most a few words. If the language is not known, it also looks for signs of it in the text.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The position of the hit.</param>
    /// <param name="length">The length of the hit.</param>
    /// <param name="language">The language of the complaint, such as <c>en-GB</c>, or null if it is not known.</param>
    public static bool IsNegated(ReadOnlySpan<char> text, int start, int length, string? language = null)
    {
        ReadOnlySpan<char> before = text[..start];
        ReadOnlySpan<char> after = text[(start + length)..];
        return ChineseNegation.MayEnd(after) && EnglishNegation.MayEnd(after)
            && ((ChineseNegation.Denies(before, text[start]) && Languages.IsChinese(language, text))
                || (EnglishNegation.Denies(before) && Languages.IsEnglish(language, text)));
    }
}
