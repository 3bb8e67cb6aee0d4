using ComplaintFlow.Conditions.Keywords;

namespace ComplaintFlow.Tests.Conditions.Keywords;

public sealed class LookupTextTests
{
    [Theory]
    [InlineData(" b7X ", "B7X")]
    [InlineData("\uFF42\uFF17\uFF58", "B7X")]
    [InlineData("Ko\u0308ln", "K\u00D6LN")]
    [InlineData("\uFF76\uFF9E\uFF7D", "\u30AC\u30B9")]
    [InlineData("\uFEFFB\u200D7\u00AD", "B7")]
    [InlineData("\u00A0B\u30007\u00A0", "B 7")]
    [InlineData("\u017F7", "S7")]
    [InlineData("B<b>7</b>&amp;", "B<B>7</B>&AMP;")]
    [InlineData("\u6279\u6B217", "\u6279\u6B217")]
    [InlineData(" \u200B ", "")]
    public void A_number_has_one_form_however_someone_types_it(string typed, string expected)
    {
        LookupText.Normal(typed).Should().Be(expected);
        LookupText.Normal(expected).Should().Be(expected);
    }
}
