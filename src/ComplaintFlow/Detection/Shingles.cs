using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Keywords;

namespace ComplaintFlow.Detection;

/// <summary>
/// A text as the set of its short pieces (Broder 1997): each two Chinese characters in a row, and each five characters of other scripts.
/// Case, width, spaces and punctuation are ignored.
/// </summary>
internal static class Shingles
{
    /// <summary>A text with fewer pieces, such as "refund please", is too short to be recognized as a copy of another.</summary>
    public const int Fewest = 5;

    private const int Longest = 4000;
    private const int HanLength = 2;
    private const int WordLength = 5;

    /// <summary>
    /// The hashes of the pieces, sorted and without duplicates. For a long text, these are the pieces of its first 4,000 letters. The
    /// result is empty if there are too few.
    /// </summary>
    public static ulong[] Of(Complaint complaint) => Of(complaint.Subject, complaint.Description);

    public static ulong[] Of(params ReadOnlySpan<string> texts)
    {
        List<char> letters = Letters(texts);
        var pieces = new HashSet<ulong>();
        for (int i = 0; i < letters.Count; i++)
        {
            int length = CharacterKinds.Of(letters[i]) == CharacterKind.Han ? HanLength : WordLength;
            if (i + length <= letters.Count)
                pieces.Add(Hash(letters, i, length));
        }
        return pieces.Count < Fewest ? [] : [.. pieces.Order()];
    }

    /// <summary>The share of all pieces that both texts have (Jaccard): 1 for equal texts, 0 if they have nothing in common.</summary>
    public static double Similarity(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            shared += one[i] == other[j] ? 1 : 0;
            (i, j) = one[i] == other[j] ? (i + 1, j + 1) : one[i] < other[j] ? (i + 1, j) : (i, j + 1);
        }
        return shared == 0 ? 0 : (double)shared / (one.Length + other.Length - shared);
    }

    private static List<char> Letters(ReadOnlySpan<string> texts)
    {
        var letters = new List<char>();
        foreach (string text in texts)
        {
            foreach (char c in NormalForm.Of(text))
            {
                char folded = KeywordFolding.Default.Fold(c);
                if (letters.Count < Longest && (char.IsLetterOrDigit(folded) || CharacterKinds.Of(folded) == CharacterKind.Han))
                    letters.Add(folded);
            }
        }
        return letters;
    }

    /// <summary>FNV-1a over the characters.</summary>
    private static ulong Hash(List<char> letters, int from, int length)
    {
        ulong hash = 14695981039346656037;
        for (int i = from; i < from + length; i++)
            hash = (hash ^ letters[i]) * 1099511628211;
        return hash;
    }
}
