namespace ComplaintFlow.Conditions.Keywords;

/// <summary>Composes Korean syllables by arithmetic (Unicode, section 3.12).</summary>
internal static class Hangul
{
    private const int Syllables = 0xAC00;
    private const int Leads = 0x1100;
    private const int Vowels = 0x1161;
    private const int Tails = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TailCount = 28;
    private const int Count = LeadCount * VowelCount * TailCount;

    /// <summary>The characters that can end a syllable.</summary>
    public static IEnumerable<char> Marks =>
        Enumerable.Range(Vowels, VowelCount).Concat(Enumerable.Range(Tails + 1, TailCount - 1)).Select(c => (char)c);

    public static bool IsMark(char c) => (c >= Vowels && c < Vowels + VowelCount) || (c > Tails && c < Tails + TailCount);

    public static bool TryCompose(char first, char mark, out char whole)
    {
        whole = default;
        if (first >= Leads && first < Leads + LeadCount && mark >= Vowels && mark < Vowels + VowelCount)
            whole = (char)(Syllables + ((((first - Leads) * VowelCount) + (mark - Vowels)) * TailCount));
        else if (first >= Syllables && first < Syllables + Count && (first - Syllables) % TailCount == 0 && mark > Tails && mark < Tails
            + TailCount)
            whole = (char)(first + (mark - Tails));
        return whole != default;
    }

    public static bool TryPart(char whole, out (char Base, char Mark) parts)
    {
        parts = default;
        int place = whole - Syllables;
        if (place is < 0 or >= Count)
            return false;
        int tail = place % TailCount;
        parts = tail > 0
            ? ((char)(whole - tail), (char)(Tails + tail))
            : ((char)(Leads + (place / (VowelCount * TailCount))), (char)(Vowels + (place / TailCount % VowelCount)));
        return true;
    }
}
