using ComplaintFlow.Conditions.Keywords;

namespace ComplaintFlow.Tests.Conditions.Keywords;

/// <summary>The index and the negation together: what a rule of safety words sees.</summary>
public class SafetyWordTests
{
    private static readonly KeywordIndex s_index = KeywordIndex.Build(
        ["起火", "漏电", "受伤", "爆炸", "fire", "electric shock", "injured", "smoke"],
        KeywordFolding.With(new Dictionary<char, char> { ['電'] = '电', ['傷'] = '伤' }));

    [Theory]
    [InlineData("水壶起火，孩子受伤", "起火|受伤")]
    [InlineData("水壶没有起火，但是漏电", "漏电")]
    [InlineData("没有人管，起火了", "起火")]
    [InlineData("漏電傷人，有人受傷", "漏電|受傷")]
    [InlineData("水壶起\n火，差点爆 炸", "起\n火|爆 炸")]
    [InlineData("The kettle caught ＦＩＲＥ。", "ＦＩＲＥ")]
    [InlineData("There was no fire, but I got an electric\nshock.", "electric\nshock")]
    [InlineData("Nobody was injured. The fireplace is fine, the smoke-detector too.", "smoke")]
    [InlineData("no fire alarm", "fire")]
    [InlineData("客服说没有起火，没有人受伤", "起火")]
    [InlineData("没有起火，没有漏电，没有人受伤，没有爆炸", "")]
    [InlineData("misfired firewall", "")]
    public void What_remains_is_what_the_complaint_says_happened(string text, string expected) =>
        string.Join('|', Hits.Of(s_index, text)
            .Where(h => !Negation.IsNegated(text, h.Start, h.Length))
            .Select(h => text.Substring(h.Start, h.Length))).Should().Be(expected);
}
