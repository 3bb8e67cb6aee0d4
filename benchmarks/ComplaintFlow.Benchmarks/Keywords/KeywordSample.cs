using System.Text;

namespace ComplaintFlow.Benchmarks.Keywords;

/// <summary>Made-up words and a made-up text, the same in every run: mostly Chinese, some English, few hits.</summary>
internal static class KeywordSample
{
    private const string Everyday =
        "我在上个月买了这台水壶用到第三天的时候它就不再工作打电话给客服等很久没有人接后来说会有人上门可是一直没来请尽快处理退款或者换新的给我们并且说明原因谢谢";

    private static readonly string[] s_english =
        ["the", "kettle", "was", "delivered", "late", "and", "nobody", "answered", "my", "call", "please", "refund", "order", "number",
            "again", "support"];

    /// <summary>So many words, the first ones, occur in the text.</summary>
    public const int Hits = 5;

    /// <summary>Words of which the text contains the first <see cref="Hits"/> and no other, however many there are.</summary>
    public static string[] Words(int count, string text)
    {
        uint seed = 7;
        var words = new HashSet<string>(StringComparer.Ordinal) { "水壶", "refund", "漏电", "delivered late", "起火" };
        while (words.Count < count)
        {
            string word = Next(ref seed, 10) < 7 ? Chinese(ref seed) : Latin(ref seed);
            if (!text.Contains(word, StringComparison.OrdinalIgnoreCase)) words.Add(word);
        }

        return [.. words];
    }

    public static string Text(int length)
    {
        uint seed = 11;
        var text = new StringBuilder("水壶漏电，随后起火。It was delivered late, I want a refund. ");
        while (text.Length < length)
        {
            if (Next(ref seed, 4) == 0)
            {
                for (int i = Next(ref seed, 6); i >= 0; i--) text.Append(s_english[Next(ref seed, s_english.Length)]).Append(' ');
            }
            else
            {
                for (int i = Next(ref seed, 20) + 4; i >= 0; i--) text.Append(Everyday[Next(ref seed, Everyday.Length)]);
                text.Append('，');
            }
        }

        return text.ToString(0, length);
    }

    private static string Chinese(ref uint seed)
    {
        char[] word = new char[2 + Next(ref seed, 4)];
        // Every fifth character is an everyday one, so that words do begin in the text.
        for (int i = 0; i < word.Length; i++)
            word[i] = Next(ref seed, 5) == 0 ? Everyday[Next(ref seed, Everyday.Length)] : (char)('一' + Next(ref seed, 3500));
        return new string(word);
    }

    private static string Latin(ref uint seed)
    {
        char[] word = new char[4 + Next(ref seed, 7)];
        for (int i = 0; i < word.Length; i++) word[i] = "etaoinshrdlcumwfgypbvk"[Next(ref seed, 22)];
        return new string(word);
    }

    private static int Next(ref uint seed, int below)
    {
        seed = (seed * 1664525) + 1013904223;
        return (int)((seed >> 8) % (uint)below);
    }
}
