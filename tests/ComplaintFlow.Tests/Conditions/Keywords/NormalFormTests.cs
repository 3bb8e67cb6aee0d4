using System.Text;
using ComplaintFlow.Conditions.Keywords;
using ComplaintFlow.Detection;

namespace ComplaintFlow.Tests.Conditions.Keywords;

/// <summary>One text may be written in many ways.</summary>
public class NormalFormTests
{
    [Theory]
    [InlineData("un café", "cafe\u0301")]
    [InlineData("un cafe\u0301", "café")]
    [InlineData("un CAFE\u0301", "Café")]
    [InlineData("ﾌﾞﾚｰｷが故障", "ブレーキ")]
    [InlineData("ブレーキが故障", "ﾌﾞﾚｰｷ")]
    [InlineData("か\u3099す漏れ", "がす")]
    [InlineData("⼿机起⽕", "起火")]
    [InlineData("⻋辆起火", "车辆")]
    [InlineData("車\uF902", "車車")]
    [InlineData("YANGIN çıktı", "yangın")]
    [InlineData("yangın çıktı", "YANGIN")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("i\u0307stanbul", "İstanbul")]
    [InlineData("\u1112\u116A\u110C\u1162 발생", "화재")]
    [InlineData("화재 발생", "\u1112\u116A\u110C\u1162")]
    [InlineData("\u1100\u1161\u11A8", "각")]
    [InlineData("Đie\u0323\u0302n giật", "Điện giật")]
    [InlineData("Đie\u0302\u0323n giật", "Điện giật")]
    [InlineData("caught \uFB01re", "caught fire")]
    [InlineData("H₂O", "h2o")]
    [InlineData("１②③", "123")]
    [InlineData("\u0915\u093C", "\u0958")]
    public void However_it_is_written_a_word_is_found(string text, string word) => Hits.In(text, word).Should().NotBeEmpty();

    [Theory]
    [InlineData("caught<br />fire", "caught fire")]
    [InlineData("caught<BR>fire", "caught fire")]
    [InlineData("<p class=\"a>b\">caught</p><p>fire</p>", "caught fire")]
    [InlineData("caught&nbsp;fire", "caught fire")]
    [InlineData("f<b>ir</b>e", "fire")]
    [InlineData("起<span style='color:red'>火</span>", "起火")]
    [InlineData("&#36215;&#x706B;", "起火")]
    [InlineData("un caf&eacute;", "café")]
    [InlineData("AT&T", "at&t")]
    [InlineData("AT&amp;T", "AT&T")]
    [InlineData("at 5 < 6 and <fire alarm> 7 > 3", "fire alarm")]
    [InlineData("<fire>", "fire")]
    [InlineData("<b fire", "fire")]
    [InlineData("<b <p> fire", "fire")]
    [InlineData("a <br", "a")]
    public void Markup_is_read_as_a_reader_sees_it(string text, string word) => Hits.In(text, word).Should().NotBeEmpty();

    [Theory]
    [InlineData("cafe", "café")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("か\u3099", "か")]
    [InlineData("ｶﾞ", "カ")]
    [InlineData("<span title=\"fire\">ok</span>", "fire")]
    [InlineData("caught<br />fire", "caughtfire")]
    [InlineData("각", "가")]
    public void What_is_another_word_is_not(string text, string word) => Hits.In(text, word).Should().BeEmpty();

    [Theory]
    [InlineData("e\u0301te\u0301 起火 fire", "起火", 6)]
    [InlineData("ﾌﾞ<br/>fire", "fire", 7)]
    [InlineData("&#28779; fire", "fire", 9)]
    [InlineData("\u1112\u116A 화", "화", 0)]
    public void Places_are_those_of_the_text_as_it_was_written(string text, string word, int start) =>
        Hits.Of(KeywordIndex.Build([word]), text)[0].Start.Should().Be(start);

    [Theory]
    [InlineData("The kettle caught fire. 水壶起火…… 25℃, 5kg（3个）！🔥⚠\uFE0F — naïve Straße, ПОЖАР, ブレーキ, 화재")]
    [InlineData("")]
    public void A_text_that_is_in_the_form_stays_the_same_object(string text) => NormalForm.Of(text).Should().BeSameAs(text);

    [Fact]
    public void A_word_that_is_nothing_but_markup_is_blank() => KeywordIndex.WhyRefused("<br>").Should().Be("A keyword is blank.");

    [Fact]
    public void A_word_may_grow_no_longer_than_others() => KeywordIndex.WhyRefused(new string('㎏', 150)).Should().Contain("longer");

    [Fact]
    public void Copies_in_another_form_are_copies()
    {
        const string Text = "Le café a brûlé à l'hôtel près de la forêt, élève blessé";

        ulong[] one = Shingles.Of(Text), other = Shingles.Of(Text.Normalize(NormalizationForm.FormD)),
            marked = Shingles.Of($"<p>{Text.Replace(" ", "&nbsp;", StringComparison.Ordinal)}</p>");

        Shingles.Similarity(one, other).Should().Be(1);
        Shingles.Similarity(one, marked).Should().Be(1);
    }

    [Fact]
    public void Every_character_is_put_together_from_its_parts()
    {
        int composed = 0;
        for (char c = '\u0080'; c < '\uFFFF'; c++)
        {
            if (!UnicodeForms.TryPart(c, out (char Base, char Mark) parts))
                continue;
            composed++;
            string all = UnicodeForms.TryPart(parts.Base, out (char Base, char Mark) first) ? $"{first.Base}{first.Mark}{parts.Mark}"
                : $"{parts.Base}{parts.Mark}";

            Folded(NormalForm.Of($"{parts.Base}{parts.Mark}")).Should().Be(Folded($"{c}"));
            Folded(NormalForm.Of(all)).Should().Be(Folded($"{c}"));
        }
        composed.Should().BeGreaterThan(12_000, "there are 11,172 syllables of Korean alone");
    }

    /// <summary>The normalization of the system is the oracle: it is another program with other tables.</summary>
    [SkippableFact]
    public void Every_form_of_Unicode_becomes_this_one()
    {
        Skip.If("e\u0301".Normalize() != "é", "This host has invariant globalization, so there is no oracle.");
        // Marks that are never part of a character keep the order in which they were written.
        char[] marks =
            [.. Enumerable.Range(0x80, 0xFF80).Select(c => (char)c).Where(c => UnicodeForms.IsMark(c) && UnicodeForms.IsComposing(c))];
        char[] letters = [
            .. Enumerable.Range(0x80, 0xFF80).Select(c => (char)c)
            .Where(c => char.IsLetterOrDigit(c) && c.ToString().Normalize().Length == 1)];
        for (int seed = 0; seed < 20_000; seed++)
        {
            var random = new Random(seed);
            string text = new(
                [.. Enumerable.Range(0, 6)
                    .Select(_ => random.Next(3) == 0 ? marks[random.Next(marks.Length)] : letters[random.Next(letters.Length)])]);

            string form = NormalForm.Of(text);

            Folded(NormalForm.Of(text.Normalize(NormalizationForm.FormC))).Should().Be(Folded(form), "of the seed {0}", seed);
            Folded(NormalForm.Of(text.Normalize(NormalizationForm.FormD))).Should().Be(Folded(form), "of the seed {0}", seed);
            NormalForm.Of(form).Should().Be(form, "of the seed {0}, twice is once", seed);
        }
    }

    /// <summary>Whatever the text: it can be read, and every place is one of the text.</summary>
    [Fact]
    public void Random_texts_break_nothing()
    {
        const string Alphabet = "<<>>&&;;br/ \"'=fire#x0e\u0301\u3099ﾞ\u1100\u1161\u11A8\uD83D";
        var index = KeywordIndex.Build(["fire", "é", "が", "각", "br"]);
        for (int seed = 0; seed < 5000; seed++)
        {
            var random = new Random(seed);
            string text = new([.. Enumerable.Range(0, random.Next(30)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);

            // A part of what was one character has no length of its own in the text.
            Hits.Of(index, text).All(hit => hit.Start >= 0 && hit.Length >= 0 && hit.Start + hit.Length <= text.Length).Should()
                .BeTrue("of the seed {0}", seed);
        }
    }

    private static string Folded(string text) => string.Concat(text.Select(KeywordFolding.Default.Fold));
}
