namespace ComplaintFlow.Tests.Conditions.Keywords;

public class BoundaryTests
{
    [Theory]
    [InlineData("fire", "fire", "fire")]
    [InlineData("the fire.", "fire", "fire")]
    [InlineData("fire。", "fire", "fire")]
    [InlineData("着fire了", "fire", "fire")]
    [InlineData("fireplace", "fire", "")]
    [InlineData("misfire", "fire", "")]
    [InlineData("fires", "fire", "")]
    [InlineData("fire2", "fire", "")]
    [InlineData("2fire", "fire", "")]
    [InlineData("fire-proof and on-fire", "fire", "fire|fire")]
    [InlineData("fire's out, 'fire'", "fire", "fire|fire")]
    [InlineData("_fire_", "fire", "fire")]
    [InlineData("огонь fireогонь", "fire", "")]
    [InlineData("fire\u0301", "fire", "")]
    [InlineData("ﬁre fire🔥", "fire", "ﬁre|fire")]
    [InlineData("불fire불", "fire", "fire")]
    [InlineData("화재가 났다", "화재", "화재")]
    [InlineData("我们一起火锅", "起火", "起火")]
    [InlineData("2起火灾", "起火", "起火")]
    [InlineData("3C认证", "3c", "3C")]
    [InlineData("13C认证", "3c", "")]
    [InlineData("用USB漏电了", "USB漏电", "USB漏电")]
    [InlineData("用xUSB漏电了", "USB漏电", "")]
    [InlineData("看到fire了", "到fire", "到fire")]
    [InlineData("看到fired", "到fire", "")]
    [InlineData("I use C++17", "c++", "C++")]
    [InlineData("don't", "don't", "don't")]
    [InlineData("don’t", "don't", "don’t")]
    [InlineData("e‑mail", "e-mail", "e‑mail")]
    [InlineData("x#fire", "#fire", "#fire")]
    public void Latin_words_are_whole_and_Chinese_ones_are_found_anywhere(string text, string word, string expected) =>
        Hits.In(text, word).Should().Be(expected);

    [Fact]
    public void A_word_inside_a_failed_longer_word_keeps_its_border()
    {
        Hits.In("catch firearm", "catch fire", "fire", "firearm", "arm").Should().Be("firearm");
        Hits.In("on fire alarm", "on fire alert", "fire", "alarm", "larm").Should().Be("fire|alarm");
        Hits.In("火fire", "火firex", "fire").Should().Be("fire");
    }
}
