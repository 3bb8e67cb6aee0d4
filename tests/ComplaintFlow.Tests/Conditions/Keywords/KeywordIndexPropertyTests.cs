using ComplaintFlow.Conditions.Keywords;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComplaintFlow.Tests.Conditions.Keywords;

[Properties(Arbitrary = [typeof(KeywordIndexPropertyTests)])]
public class KeywordIndexPropertyTests
{
    // Few characters, so that words overlap, nest and share beginnings.
    private static readonly char[] Characters = ['a', 'b', 'A', 'ｂ', '1', '火', '电', '起', ' ', '\n', '　', '，', '-', '\u200B'];

    public sealed record Case(string[] Words, string Text);

    [Property(MaxTest = 3000)]
    public void Finds_exactly_what_a_naive_search_finds(Case c) =>
        Sorted(Hits.Of(KeywordIndex.Build(c.Words), c.Text)).Should().Equal(Sorted(NaiveKeywords.Find(c.Words, c.Text)));

    [Property(MaxTest = 500)]
    public void Reports_hits_in_the_order_of_their_ends_and_longest_first(Case c)
    {
        IReadOnlyList<Hit> hits = Hits.Of(KeywordIndex.Build(c.Words), c.Text);
        hits.Should().Equal(hits.OrderBy(h => h.Start + h.Length).ThenBy(h => h.Start));
    }

    public static Arbitrary<Case> Cases() => Arb.From(
        from words in Gen.ArrayOf(Text(1, 6).Where(word => KeywordIndex.WhyRefused(word) is null))
        from text in Text(0, 40)
        select new Case(words, text));

    private static Gen<string> Text(int least, int most) =>
        from length in Gen.Choose(least, most)
        from characters in Gen.ArrayOf(Gen.Elements(Characters), length)
        select new string(characters);

    private static IEnumerable<Hit> Sorted(IEnumerable<Hit> hits) =>
        hits.OrderBy(h => h.Word).ThenBy(h => h.Start).ThenBy(h => h.Length);
}
