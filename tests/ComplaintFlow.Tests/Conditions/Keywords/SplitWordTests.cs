namespace ComplaintFlow.Tests.Conditions.Keywords;

public class SplitWordTests
{
    [Theory]
    [InlineData("起 火", "起火", "起 火")]
    [InlineData("起\n火", "起火", "起\n火")]
    [InlineData("起\r\n 　火了", "起火", "起\r\n 　火")]
    [InlineData("说 起火", "起火", "起火")]
    [InlineData("　起火　", "起火", "起火")]
    [InlineData("起火", "起 火", "起火")]
    [InlineData("起\u200B火", "起火", "起\u200B火")]
    [InlineData("起\u00AD 火", "起火", "起\u00AD 火")]
    [InlineData("起，火", "起火", "")]
    [InlineData("electric shock", "electric shock", "electric shock")]
    [InlineData("electric \n\t shock", "electric shock", "electric \n\t shock")]
    [InlineData("electricshock", "electric shock", "")]
    [InlineData("electric  shock", "  electric   shock ", "electric  shock")]
    [InlineData("an  electric shock", "electric shock", "electric shock")]
    [InlineData("fi re", "fire", "")]
    [InlineData("fi\u00ADre", "fire", "fi\u00ADre")]
    [InlineData("mis\u00ADfire", "fire", "")]
    [InlineData("fire\u00ADplace", "fire", "")]
    [InlineData("USB 漏 电", "USB漏电", "USB 漏 电")]
    [InlineData("USB漏电", "USB 漏电", "USB漏电")]
    [InlineData("a  b  c", "b c", "b  c")]
    [InlineData("a b  c", "a b c", "a b  c")]
    [InlineData("𠮷 野", "𠮷野", "𠮷 野")]
    [InlineData("ひ ばな", "ひばな", "ひ ばな")]
    [InlineData("화 재", "화재", "")]
    public void White_space_is_nothing_beside_Chinese_and_one_space_elsewhere(string text, string word, string expected) =>
        Hits.In(text, word).Should().Be(expected);
}
