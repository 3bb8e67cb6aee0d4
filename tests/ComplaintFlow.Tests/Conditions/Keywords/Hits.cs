using System.Runtime.InteropServices;
using ComplaintFlow.Conditions.Keywords;

namespace ComplaintFlow.Tests.Conditions.Keywords;

[StructLayout(LayoutKind.Auto)]
internal readonly record struct Hit(int Word, int Start, int Length);

internal struct HitList : IKeywordVisitor
{
    private List<Hit>? _hits;
    private NormalText? _normal;

    public readonly IReadOnlyList<Hit> All => _hits ?? [];

    public void Hit(int word, int start, int length)
    {
        (int first, int end) = _normal is null ? (start, start + length) : (_normal.Place(start), _normal.Place(start + length));
        (_hits ??= []).Add(new Hit(word, first, end - first));
    }

    public void Restart(NormalText normal)
    {
        _hits?.Clear();
        _normal = normal;
    }
}

internal static class Hits
{
    public static IReadOnlyList<Hit> Of(KeywordIndex index, string text)
    {
        var list = default(HitList);
        index.Scan(text, ref list);
        return list.All;
    }

    /// <summary>What of the text was hit, in order, separated by bars.</summary>
    public static string In(string text, KeywordFolding? folding, params string[] words) =>
        string.Join('|', Of(KeywordIndex.Build(words, folding), text).Select(h => text.Substring(h.Start, h.Length)));

    public static string In(string text, params string[] words) => In(text, null, words);
}
