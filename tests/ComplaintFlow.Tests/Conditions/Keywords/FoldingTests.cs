using ComplaintFlow.Conditions.Keywords;

namespace ComplaintFlow.Tests.Conditions.Keywords;

public class FoldingTests
{
    private static readonly KeywordFolding Simplified =
        KeywordFolding.With(new Dictionary<char, char> { ['電'] = '电', ['壞'] = '坏', ['Ａ'] = 'Ｂ' });

    [Theory]
    [InlineData("FIRE", "fire", "FIRE")]
    [InlineData("ＦｉＲｅ", "fire", "ＦｉＲｅ")]
    [InlineData("fire", "ＦＩＲＥ", "fire")]
    [InlineData("electric　shock", "ELECTRIC SHOCK", "electric　shock")]
    [InlineData("ΠΥΡΟΣ πυρος πυροσ", "Πυροσ", "ΠΥΡΟΣ|πυρος|πυροσ")]
    [InlineData("ПОЖАР", "пожар", "ПОЖАР")]
    [InlineData("（３Ｃ）", "(3c)", "（３Ｃ）")]
    [InlineData("straße", "strasse", "")]
    public void Case_and_width_do_not_matter(string text, string word, string expected) =>
        Hits.In(text, word).Should().Be(expected);

    [Fact]
    public void A_table_of_the_user_folds_further_in_words_and_in_text()
    {
        Hits.In("漏電", Simplified, "漏电").Should().Be("漏電");
        Hits.In("坏了", Simplified, "壞了").Should().Be("坏了");
        Hits.In("漏電", "漏电").Should().BeEmpty();
    }

    [Fact]
    public void The_table_is_read_as_written_and_its_values_are_folded_once()
    {
        Simplified.Fold('Ａ').Should().Be('b');
        Simplified.Fold('A').Should().Be('a');
        Simplified.Fold('火').Should().Be('火');
        KeywordFolding.With(new Dictionary<char, char> { ['a'] = 'e', ['e'] = 'i' }).Fold('Ａ').Should().Be('e');
    }

    [Fact]
    public void Emoji_and_rare_characters_are_found_whole()
    {
        Hits.In("🔥🔥起火", "🔥").Should().Be("🔥|🔥");
        Hits.In("🔧", "🔥").Should().BeEmpty();
        Hits.In("𠮷野家", "𠮷野").Should().Be("𠮷野");
        Hits.In("\uD83D 起火 \uDD25\uD83D", "起火", "🔥").Should().Be("起火");
        Hits.In("⚠\uFE0F起火", "⚠️起火").Should().Be("⚠\uFE0F起火");
    }
}
