using ComplaintFlow.Conditions;

namespace ComplaintFlow.Tests.Conditions;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("Post", "Psot")]
    [InlineData("Post", "Posst")]
    [InlineData("call", "calll")]
    [InlineData("Lift", "Litf")]
    public void In_a_word_of_four_letters_a_swap_and_a_doubled_letter_are_slips(string right, string wrong)
    {
        Spelling.IsSlip(right, wrong).Should().BeTrue();
        Spelling.IsSlip(wrong, right).Should().BeTrue();
    }

    [Theory]
    [InlineData("Post", "Past")]
    [InlineData("Part", "Parts")]
    [InlineData("Part", "Prt")]
    [InlineData("Lab", "Laab")]
    [InlineData("Web", "Wbe")]
    [InlineData("CSRM", "CRSM")]
    [InlineData("SMSS", "SMSSS")]
    [InlineData("S112", "S121")]
    [InlineData("Lot1", "Lot11")]
    public void Other_short_words_that_differ_are_two(string one, string other)
    {
        Spelling.IsSlip(one, other).Should().BeFalse();
        Spelling.IsSlip(other, one).Should().BeFalse();
    }
}
