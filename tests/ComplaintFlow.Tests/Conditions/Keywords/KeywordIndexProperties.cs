using ComplaintFlow.Conditions.Keywords;
using FsCheck;
using FsCheck.Fluent;

namespace ComplaintFlow.Tests.Conditions.Keywords;

public class KeywordIndexProperties
{
    // Few characters, so that words overlap, nest and share beginnings.
    private static readonly char[] Characters = ['a', 'b', 'A', 'ｂ', '1', '火', '电', '起', ' ', '\n', '　', '，', '-', '\u200B'];

    private static readonly Gen<string> Words = Text(1, 6).Where(w => KeywordIndex.WhyRefused(w) is null);

    [Fact]
    public void Finds_exactly_what_a_naive_search_finds()
    {
        Gen<(string[] Words, string Text)> cases =
            from words in Gen.ArrayOf(Words)
            from text in Text(0, 40)
            select (words, text);

        Property property = Prop.ForAll(cases.ToArbitrary(), c =>
            Sorted(Hits.Of(KeywordIndex.Build(c.Words), c.Text)).SequenceEqual(Sorted(NaiveKeywords.Find(c.Words, c.Text))));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20260101, 1), property);
    }

    [Fact]
    public void Reports_hits_in_the_order_of_their_ends_and_longest_first()
    {
        Gen<(string[] Words, string Text)> cases =
            from words in Gen.ArrayOf(Words)
            from text in Text(0, 40)
            select (words, text);

        Property property = Prop.ForAll(cases.ToArbitrary(), c =>
        {
            IReadOnlyList<Hit> hits = Hits.Of(KeywordIndex.Build(c.Words), c.Text);
            return hits.SequenceEqual(hits.OrderBy(h => h.Start + h.Length).ThenBy(h => h.Start));
        });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20260102, 1), property);
    }

    private static Gen<string> Text(int least, int most) =>
        from length in Gen.Choose(least, most)
        from characters in Gen.ArrayOf(Gen.Elements(Characters), length)
        select new string(characters);

    private static IEnumerable<Hit> Sorted(IEnumerable<Hit> hits) =>
        hits.OrderBy(h => h.Word).ThenBy(h => h.Start).ThenBy(h => h.Length);
}
