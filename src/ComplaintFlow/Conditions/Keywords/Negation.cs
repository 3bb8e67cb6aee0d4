namespace ComplaintFlow.Conditions.Keywords;

/// <summary>
/// Whether a hit is denied ("没有起火", "no sign of fire"). Errs to one side: where the denial may be of something else,
/// a question, a report of another's words, a comparison or a double denial, the answer is no, since a safety word taken
/// for harmless costs more than a complaint read once too often.
/// </summary>
internal static class Negation
{
    /// <summary>Looks at the clause around the hit only; never further than a few words.</summary>
    public static bool IsNegated(ReadOnlySpan<char> text, int start, int length)
    {
        ReadOnlySpan<char> before = text[..start];
        ReadOnlySpan<char> after = text[(start + length)..];
        return ChineseNegation.MayEnd(after) && EnglishNegation.MayEnd(after)
            && (ChineseNegation.Denies(before, text[start]) || EnglishNegation.Denies(before));
    }
}
